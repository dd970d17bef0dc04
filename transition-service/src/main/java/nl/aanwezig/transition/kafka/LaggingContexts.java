package nl.aanwezig.transition.kafka;

import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the backbone what a crash or an unreachable broker kept from being told. Harmless when two instances do it. */
@Component
class LaggingContexts {

    private static final Logger LOG = LoggerFactory.getLogger(LaggingContexts.class);
    private static final int AT_ONCE = 500;

    private final Transfers transfers;

    LaggingContexts(Transfers transfers) {
        this.transfers = transfers;
    }

    @Scheduled(fixedDelayString = "${aanwezig.transition.sweep-every}")
    void sweep() {
        try {
            int told = transfers.republishLagging(AT_ONCE);
            if (told > 0) {
                LOG.info("published the contexts of {} pupils that had not been acknowledged", told);
            }
        } catch (ProblemException e) {
            LOG.warn("contexts are waiting for the broker: {}", e.code());
        }
    }
}
