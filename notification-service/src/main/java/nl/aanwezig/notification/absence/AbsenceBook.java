package nl.aanwezig.notification.absence;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The current revision of each registration of a pupil at a school, of the days that are remembered. Explained ones
 * are in it too: a late first revision must not win over the correction that came before it. One book for all days,
 * since a correction may move a registration to another day.
 *
 * @param version counts the changes; a book is stored only upon the version it was based on, 0 for a new one
 */
public record AbsenceBook(String schoolId, String pupilId, List<Registration> registrations, long version) {

    public AbsenceBook {
        registrations = List.copyOf(registrations);
    }

    public static AbsenceBook empty(String schoolId, String pupilId) {
        return new AbsenceBook(schoolId, pupilId, List.of(), 0);
    }

    /** With the news in it, and without the days before {@code oldest}; equal to this one where nothing is new. */
    public AbsenceBook with(Collection<Registration> news, LocalDate oldest) {
        Map<String, Registration> current = new LinkedHashMap<>();
        registrations.forEach(each -> current.put(each.id(), each));
        news.forEach(
                each -> current.merge(each.id(), each, (known, other) -> other.prevailsOver(known) ? other : known));
        List<Registration> kept = current.values().stream()
                .filter(each -> !each.date().isBefore(oldest))
                .sorted(comparing(Registration::date).thenComparing(Registration::id))
                .toList();
        return new AbsenceBook(schoolId, pupilId, kept, version);
    }

    public boolean knows(String registrationId) {
        return registrations.stream().anyMatch(each -> each.id().equals(registrationId));
    }

    /** Absences of a day that stand and that nobody explained. */
    public List<Registration> unexplained(LocalDate date, Set<String> reasons) {
        return on(date).filter(each -> each.absent() && !each.withdrawn() && reasons.contains(each.reason()))
                .sorted(comparing((Registration each) -> !"DAY".equals(each.dayPart()))
                        .thenComparing(each -> String.valueOf(each.lesson()), new LessonOrder())
                        .thenComparing(Registration::id))
                .toList();
    }

    /** Whether the pupil was absent on a day after all, for whatever reason. */
    public boolean isAbsent(LocalDate date) {
        return on(date).anyMatch(each -> each.absent() && !each.withdrawn());
    }

    Set<LocalDate> dates() {
        return registrations.stream().map(Registration::date).collect(Collectors.toSet());
    }

    private java.util.stream.Stream<Registration> on(LocalDate date) {
        return registrations.stream().filter(each -> each.date().equals(date));
    }
}
