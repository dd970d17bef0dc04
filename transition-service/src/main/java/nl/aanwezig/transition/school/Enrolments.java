package nl.aanwezig.transition.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every enrolment of a pupil, in one revision; the highest wins. */
public record Enrolments(String pupilId, long revision, List<Enrolment> all) {

    /** @param to last day, included; null while enrolled */
    public record Enrolment(
            String schoolId, LocalDate from, @Nullable LocalDate to) {}

    public Enrolments {
        all = List.copyOf(all);
    }

    /** First day of the enrolment at that school that has not ended; it may lie ahead. */
    public Optional<LocalDate> openAt(String schoolId, LocalDate today) {
        return all.stream()
                .filter(each -> each.schoolId().equals(schoolId))
                .filter(each -> each.to() == null || !today.isAfter(each.to()))
                .map(Enrolment::from)
                .min(LocalDate::compareTo);
    }
}
