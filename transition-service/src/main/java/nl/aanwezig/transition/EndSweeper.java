package nl.aanwezig.transition;

import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes back what has ended, as time passes. Several instances may do so at once. */
@Component
class EndSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(EndSweeper.class);
    private static final int AT_ONCE = 500;

    private final Contexts contexts;
    private final Transfers transfers;

    EndSweeper(Contexts contexts, Transfers transfers) {
        this.contexts = contexts;
        this.transfers = transfers;
    }

    @Scheduled(fixedDelayString = "${aanwezig.transition.sweep-every}")
    void sweep() {
        try {
            for (PupilContext ended : contexts.ended(AT_ONCE)) {
                // The transfer first: once its context has ended, this sweep does not find it again.
                transfers.expire(ended.transferId());
                contexts.end(ended);
            }
        } catch (RuntimeException e) {
            // Tried again at the next round.
            LOG.warn("what has ended is not yet taken back: {}", e.getClass().getSimpleName());
        }
    }
}
