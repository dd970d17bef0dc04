package nl.aanwezig.notification.partner.mongo;

import nl.aanwezig.notification.partner.LeadDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks from time to time for cases that nobody took; several instances may do so at once. */
@Component
class LeadSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeadSweeper.class);

    private final LeadDesk desk;

    LeadSweeper(LeadDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "${aanwezig.partners.lead-every:5m}")
    void sweep() {
        try {
            desk.escalate();
        } catch (RuntimeException e) {
            LOG.warn(
                    "cases without a lead are looked for again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
