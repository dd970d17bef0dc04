package nl.aanwezig.attendance;

import java.util.List;
import nl.aanwezig.attendance.masterdata.MasterData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes, from time to time, what a crash or an absent broker left stored and unpublished. */
@Component
class SettlementSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(SettlementSweeper.class);

    private final List<MasterData<?>> kinds;

    SettlementSweeper(List<MasterData<?>> kinds) {
        this.kinds = kinds;
    }

    @Scheduled(fixedDelayString = "${aanwezig.attendance.settle-every}")
    void sweep() {
        for (MasterData<?> kind : kinds) {
            try {
                kind.publishUnsettled();
            } catch (RuntimeException e) {
                // Broker or store away: the documents stay unsettled and the next round tries again.
                LOG.warn("unpublished documents remain: {}", e.getClass().getSimpleName());
            }
        }
    }
}
