package nl.aanwezig.signal.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what families released when its last day of use is past; several instances may do so at once. */
@Component
class ContextSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ContextSweeper.class);

    private final ContextViews contexts;
    private final Clock clock;

    ContextSweeper(ContextViews contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aanwezig.signal.forget-every:1h}")
    void sweep() {
        try {
            // A day behind any time zone: until then what is over is not shown, but may be stored.
            contexts.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        } catch (RuntimeException e) {
            LOG.warn("what is over is still to be forgotten: {}", e.getClass().getSimpleName());
        }
    }
}
