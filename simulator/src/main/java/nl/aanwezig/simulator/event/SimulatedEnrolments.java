package nl.aanwezig.simulator.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All enrolments of a pupil as the schools know them at that moment; the highest revision wins.
 */
public record SimulatedEnrolments(
        String pupilId, LocalDate bornOn, int revision, List<Enrolment> enrolments, Instant recordedAt)
        implements SimulatedEvent {

    /**
     * @param to last day, inclusive; null while enrolled as far as the school knows
     */
    public record Enrolment(
            String schoolId, LocalDate from, @Nullable LocalDate to, String group, String mentorId) {}

    public SimulatedEnrolments {
        enrolments = List.copyOf(enrolments);
    }
}
