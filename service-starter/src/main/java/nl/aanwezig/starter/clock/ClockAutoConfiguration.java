package nl.aanwezig.starter.clock;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The clock that every service is given. With {@code AANWEZIG_CLOCK} (an ISO-8601 date-time with offset) it starts
 * there when the process starts, and runs on. Token validity is outside it: security uses the machine's own time.
 */
@AutoConfiguration
public class ClockAutoConfiguration {

    @Bean
    Clock clock(@Value("${aanwezig.clock:}") @Nullable String start, Environment environment) {
        if (start == null || start.isBlank()) {
            return Clock.systemUTC();
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException("AANWEZIG_CLOCK is refused under the prod profile");
        }
        Instant processStart =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Clock.offset(
                Clock.systemUTC(),
                Duration.between(processStart, OffsetDateTime.parse(start).toInstant()));
    }
}
