package nl.aanwezig.localstack.stack;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The time that the whole stack lives in. Started at a moment, it runs on from there, exactly as the services' own
 * clock does ({@code AANWEZIG_CLOCK}): both count from the start of the process.
 */
public final class StackClock {

    private StackClock() {}

    /**
     * What {@code AANWEZIG_CLOCK} says, or null where it is not set.
     *
     * @throws DemoFailure with exit code 2 when it is no date-time with offset
     */
    public static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw DemoFailure.badInput(
                    "AANWEZIG_CLOCK is no date-time with offset, like 2022-05-27T07:00:00+02:00: " + text.strip());
        }
    }

    public static Clock startingAt(@Nullable OffsetDateTime start) {
        if (start == null) {
            return Clock.systemUTC();
        }
        Instant processStart =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Clock.offset(Clock.systemUTC(), Duration.between(processStart, start.toInstant()));
    }
}
