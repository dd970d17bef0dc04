package nl.aanwezig.simulator.pupil;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.simulator.event.SimulatedEnrolments;
import nl.aanwezig.simulator.event.SimulatedEnrolments.Enrolment;
import nl.aanwezig.simulator.school.SimulatedSchool;

/** What schools come to know about where a pupil is enrolled, and when. */
public final class EnrolmentHistory {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime OFFICE_OPENS = LocalTime.of(6, 0);

    private final List<SimulatedSchool> schools;

    public EnrolmentHistory(List<SimulatedSchool> schools) {
        this.schools = schools;
    }

    /** Every revision, oldest first. */
    public List<SimulatedEnrolments> of(SimulatedPupil pupil) {
        List<SimulatedEnrolments> revisions = new ArrayList<>();
        List<Enrolment> known = new ArrayList<>();
        for (Stay stay : pupil.stays()) {
            enrol(known, stay);
            add(revisions, pupil, known, stay.from());
            if (stay.ends()) {
                Enrolment open = known.removeLast();
                known.add(new Enrolment(open.schoolId(), open.from(), stay.to(), open.group(), open.mentorId()));
                add(revisions, pupil, known, stay.knownOn().plusDays(1));
            }
        }
        return revisions;
    }

    /** The revisions from {@code from} to before {@code to}. */
    public List<SimulatedEnrolments> between(SimulatedPupil pupil, LocalDate from, LocalDate to) {
        // Most weeks bring nothing; that is cheap to see.
        if (pupil.stays().stream().noneMatch(stay -> changes(stay, from, to))) {
            return List.of();
        }
        return of(pupil).stream()
                .filter(each -> within(LocalDate.ofInstant(each.recordedAt(), AMSTERDAM), from, to))
                .toList();
    }

    private static boolean changes(Stay stay, LocalDate from, LocalDate to) {
        return within(stay.from(), from, to)
                || stay.ends() && within(stay.knownOn().plusDays(1), from, to);
    }

    private static boolean within(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    private void enrol(List<Enrolment> known, Stay stay) {
        SimulatedSchool school = schools.get(stay.school());
        LocalDate from = stay.from();
        if (!known.isEmpty() && known.getLast().to() == null) {
            from = known.removeLast().from();
        }
        known.add(new Enrolment(school.schoolId(), from, null, stay.group(), school.mentorOf(stay.group())));
    }

    private static void add(
            List<SimulatedEnrolments> revisions, SimulatedPupil pupil, List<Enrolment> known, LocalDate on) {
        Instant at = OFFICE_OPENS.atDate(on).atZone(AMSTERDAM).toInstant();
        revisions.add(new SimulatedEnrolments(pupil.pupilId(), pupil.bornOn(), revisions.size() + 1, known, at));
    }
}
