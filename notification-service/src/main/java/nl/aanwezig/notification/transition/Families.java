package nl.aanwezig.notification.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.SchoolFacts;
import org.jspecify.annotations.Nullable;

/** The families of the directory, as they wish to be reached today. */
public final class Families {

    private final Directory directory;
    private final FamilyContexts contexts;
    private final SchoolFacts schools;
    private final CarriedWishes wishes;
    private final Clock clock;

    public Families(
            Directory directory, FamilyContexts contexts, SchoolFacts schools, CarriedWishes wishes, Clock clock) {
        this.directory = directory;
        this.contexts = contexts;
        this.schools = schools;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Stores what a school puts. */
    public void put(PupilEntry entry) {
        PupilEntry before = directory.pupil(entry.schoolId(), entry.pupilId()).orElse(null);
        directory.put(CarriedWishes.replacing(before, entry, today(entry.schoolId())));
    }

    public Optional<PupilEntry> find(String schoolId, String pupilId) {
        return directory
                .pupil(schoolId, pupilId)
                .map(each -> wishes.appliedTo(each, contexts.find(pupilId).orElse(null), today(schoolId)));
    }

    /** What staff of a school should know of how the family wishes to be reached; not of a student who is an adult. */
    public @Nullable ContactWish wishOf(String schoolId, String pupilId) {
        LocalDate today = today(schoolId);
        boolean adult = schools.enrolments(pupilId)
                .flatMap(each -> each.at(schoolId, today))
                .map((Enrolment each) -> each.isAdult(today))
                .orElse(false);
        return adult
                ? null
                : wishes.inForce(
                        schoolId,
                        directory.pupil(schoolId, pupilId).orElse(null),
                        contexts.find(pupilId).orElse(null),
                        today);
    }

    /** The local date at a school; that of Greenwich where the school is not known yet. */
    private LocalDate today(String schoolId) {
        return schools.school(schoolId)
                .map(school -> school.today(clock.instant()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
