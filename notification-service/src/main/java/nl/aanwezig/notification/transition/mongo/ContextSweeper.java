package nl.aanwezig.notification.transition.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what families released when its last day of use is past; several instances may do so at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ContextSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ContextSweeper.class);

    private final MongoFamilyContexts contexts;
    private final Clock clock;

    ContextSweeper(MongoFamilyContexts contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aanwezig.transition.forget-every}")
    void sweep() {
        try {
            // A day behind any time zone: until then it has no effect, but may be stored.
            contexts.forgetOverBefore(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        } catch (RuntimeException e) {
            LOG.warn("what is over is still to be forgotten: {}", e.getClass().getSimpleName());
        }
    }
}
