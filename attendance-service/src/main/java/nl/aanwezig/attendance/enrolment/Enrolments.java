package nl.aanwezig.attendance.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All enrolments of one pupil, at most one a school, sorted by first day: what one snapshot carries, since a pupil who
 * changes school takes the tally along (domain.md T11).
 */
public record Enrolments(List<Enrolment> enrolments) {

    private static final Comparator<Enrolment> ORDER =
            Comparator.comparing(Enrolment::enrolledFrom).thenComparing(Enrolment::schoolId);

    public Enrolments {
        enrolments = enrolments.stream().sorted(ORDER).toList();
    }

    /** The pupil's enrolments with this one in place of an earlier one at the same school. */
    public static Enrolments with(@Nullable Enrolments before, Enrolment enrolment) {
        Stream<Enrolment> others = before == null
                ? Stream.of()
                : before.enrolments.stream().filter(each -> !each.schoolId().equals(enrolment.schoolId()));
        return new Enrolments(Stream.concat(others, Stream.of(enrolment)).toList());
    }

    public Optional<Enrolment> at(String schoolId) {
        return enrolments.stream()
                .filter(each -> each.schoolId().equals(schoolId))
                .findFirst();
    }
}
