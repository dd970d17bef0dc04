package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import org.jspecify.annotations.Nullable;

/** Looks up who may speak for a pupil, and where the pupil is known. */
public final class Standings {

    private final Directory directory;
    private final SchoolFacts schools;

    public Standings(Directory directory, SchoolFacts schools) {
        this.directory = directory;
        this.schools = schools;
    }

    /** As the directory of one school and the enrolments say. */
    public FamilyStanding of(String schoolId, String pupilId) {
        Set<String> guardians = directory.pupil(schoolId, pupilId).stream()
                .flatMap(each -> each.guardians().stream())
                .filter(Guardian::authority)
                .map(Guardian::id)
                .collect(Collectors.toSet());
        return new FamilyStanding(adultFrom(pupilId), guardians);
    }

    private @Nullable LocalDate adultFrom(String pupilId) {
        return schools.enrolments(pupilId).stream()
                .flatMap(each -> each.all().stream())
                .map(Enrolment::adultFrom)
                .findFirst()
                .orElse(null);
    }

    /** Of the directory and of every enrolment, past ones too. */
    public Set<String> schoolsOf(String pupilId) {
        Set<String> known = new TreeSet<>(directory.schoolsOf(pupilId));
        schools.enrolments(pupilId)
                .ifPresent(each -> each.all().stream().map(Enrolment::schoolId).forEach(known::add));
        return known;
    }

    /** The school's date; that of UTC where the school is not known yet. */
    public LocalDate today(String schoolId, Instant now) {
        School school = schools.school(schoolId).orElse(null);
        return school == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : school.today(now);
    }
}
