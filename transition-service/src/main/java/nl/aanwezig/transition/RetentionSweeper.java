package nl.aanwezig.transition;

import java.time.LocalDate;
import nl.aanwezig.transition.retention.Removal;
import nl.aanwezig.transition.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes transfers whose time is over, and the documents of those that are withdrawn. */
@Component
class RetentionSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweeper.class);

    private final Removal removal;
    private final Transfers transfers;

    RetentionSweeper(Removal removal, Transfers transfers) {
        this.removal = removal;
        this.transfers = transfers;
    }

    @Scheduled(fixedDelayString = "${aanwezig.transition.retention.sweep-every}")
    void sweep() {
        attempt(removal::documentsOfWithdrawn);
        LocalDate today = transfers.now().today();
        attempt(() -> removal.due(today).forEach(id -> attempt(() -> removal.remove(id, today))));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // Tried again at the next round.
            LOG.warn("what is over is not yet removed: {}", e.getClass().getSimpleName());
        }
    }
}
