package nl.aanwezig.signal.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil at a school.
 *
 * @param enrolledTo last day, inclusive; null while enrolled
 * @param startQualification whether the pupil has a startkwalificatie
 */
public record Enrolment(
        String schoolId,
        LocalDate enrolledFrom,
        @Nullable LocalDate enrolledTo,
        String group,
        String mentorId,
        boolean startQualification,
        AgeRegime regime) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(enrolledFrom) && (enrolledTo == null || !date.isAfter(enrolledTo));
    }

    /** The first day, as epoch day. */
    public int firstDay() {
        return (int) enrolledFrom.toEpochDay();
    }

    /** The last day, as epoch day; far away while enrolled. */
    public int lastDay() {
        return enrolledTo == null ? Integer.MAX_VALUE : (int) enrolledTo.toEpochDay();
    }
}
