package nl.aanwezig.notification.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every enrolment of a pupil, in one revision; the highest wins. */
public record Enrolments(String pupilId, long revision, List<Enrolment> all) {

    public Enrolments {
        Objects.requireNonNull(pupilId, "pupilId");
        all = List.copyOf(all);
    }

    public Optional<Enrolment> at(String schoolId, LocalDate date) {
        return all.stream()
                .filter(each -> each.schoolId().equals(schoolId) && each.covers(date))
                .findFirst();
    }
}
