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

    /**
     * Whether absence on that date can be a duty's matter: of compulsory age; after leerplicht only without a
     * startkwalificatie; until RMC ends (domain.md 1.1; from 18 the report is voluntary, 1.2).
     */
    public boolean coveredByRegime(LocalDate date) {
        if (date.isBefore(regime.compulsoryFrom()) || date.isAfter(regime.rmcUntil())) {
            return false;
        }
        return !date.isAfter(regime.compulsoryUntil()) || !startQualification;
    }
}
