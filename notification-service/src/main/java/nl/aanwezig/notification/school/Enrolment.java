package nl.aanwezig.notification.school;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One enrolment of a pupil.
 *
 * @param to last day, included; null while enrolled
 * @param adultFrom the 18th birthday: from then on the student is the addressee (domain 1.6)
 */
public record Enrolment(
        String schoolId, LocalDate from, @Nullable LocalDate to, LocalDate adultFrom) {

    public Enrolment {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(from, "enrolledFrom");
        Objects.requireNonNull(adultFrom, "adultFrom");
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    public boolean isAdult(LocalDate date) {
        return !date.isBefore(adultFrom);
    }
}
