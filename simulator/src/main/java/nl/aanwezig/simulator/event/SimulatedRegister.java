package nl.aanwezig.simulator.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The register of a group was taken.
 *
 * @param lesson number of the lesson; null where a whole day was registered
 */
public record SimulatedRegister(
        String schoolId,
        String group,
        LocalDate date,
        @Nullable String lesson,
        Instant recordedAt) implements SimulatedEvent {}
