package nl.aanwezig.attendance.enrolment;

import java.time.LocalDate;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's time at one school.
 *
 * @param enrolledFrom first day
 * @param enrolledTo last day, inclusive; null while enrolled
 * @param group class or group, an id
 * @param mentorId staff id of the mentor, never a citizen number
 * @param startQualification whether the pupil holds a startkwalificatie (havo, vwo, mbo 2 or higher)
 */
public record Enrolment(
        String schoolId,
        LocalDate enrolledFrom,
        @Nullable LocalDate enrolledTo,
        String group,
        String mentorId,
        boolean startQualification,
        AgeRegime regime) {

    public Enrolment {
        Identifiers.wellFormed("schoolId", schoolId);
        Identifiers.wellFormed("group", group);
        Identifiers.pseudonym("mentorId", mentorId);
        if (enrolledTo != null && enrolledTo.isBefore(enrolledFrom)) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "enrolledTo");
        }
    }

    /** Whether the pupil is enrolled on this local date. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(enrolledFrom) && (enrolledTo == null || !date.isAfter(enrolledTo));
    }
}
