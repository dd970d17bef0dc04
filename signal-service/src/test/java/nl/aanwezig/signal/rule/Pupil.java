package nl.aanwezig.signal.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Outlook;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.yaml.TestPolicies;

/** Builds the history of a pupil for a test and asks for its assessment. */
public final class Pupil {

    public static final String SCHOOL = "school-a";

    private static final PolicyPacks PACKS = TestPolicies.all();
    private static final Assessor ASSESSOR = new Assessor(() -> PACKS);

    private final List<Registration> registrations = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private String policy = "nl-vo";
    private LocalDate enrolledFrom = LocalDate.of(2026, 8, 1);
    private AgeRegime regime = new AgeRegime(
            LocalDate.of(2018, 4, 1), LocalDate.of(2029, 7, 31), LocalDate.of(2031, 3, 14), LocalDate.of(2040, 3, 13));
    private LocalDate enrolledTo;
    private boolean startQualification;
    private School.CountedHour countedHour = School.CountedHour.CLOCK_60;
    private Registers registers = Registers.UNKNOWN;
    private ReleasedContext context;
    private final List<Observation> observations = new ArrayList<>();
    private String lesson;
    private int next = 1;

    public Pupil at(String policyPack) {
        this.policy = policyPack;
        return this;
    }

    public Pupil enrolledFrom(String date) {
        enrolledFrom = LocalDate.parse(date);
        return this;
    }

    public Pupil enrolledTo(String date) {
        enrolledTo = LocalDate.parse(date);
        return this;
    }

    public Pupil withStartQualification() {
        startQualification = true;
        return this;
    }

    public Pupil lessonsAreHours() {
        countedHour = School.CountedHour.LESSON;
        return this;
    }

    public Pupil registers(RegisterDays days) {
        registers = (schoolId, group) -> days;
        return this;
    }

    public Pupil context(ReleasedContext released) {
        context = released;
        return this;
    }

    public Pupil observed(Observation observation) {
        observations.add(observation);
        return this;
    }

    public Pupil regime(AgeRegime other) {
        regime = other;
        return this;
    }

    public Pupil holiday(String from, String to) {
        return holiday(from, to, Holiday.Kind.SCHOOL_HOLIDAY);
    }

    public Pupil holiday(String from, String to, Holiday.Kind kind) {
        holidays.add(new Holiday(LocalDate.parse(from), LocalDate.parse(to), kind));
        return this;
    }

    public Pupil absent(String date, int minutes, Reason reason) {
        return add(LocalDate.parse(date), minutes, reason, Registration.Kind.ABSENT, null);
    }

    public Pupil missedLesson(String date, String number, int minutes) {
        lesson = number;
        absent(date, minutes, Reason.UNEXPLAINED);
        lesson = null;
        return this;
    }

    public Pupil halfDay(String date, Registration.DayPart part, Reason reason) {
        return add(LocalDate.parse(date), 180, reason, Registration.Kind.ABSENT, part);
    }

    public Pupil unexplained(String date, int minutes) {
        return absent(date, minutes, Reason.UNEXPLAINED);
    }

    public Pupil late(String date) {
        return add(LocalDate.parse(date), 10, Reason.UNEXPLAINED, Registration.Kind.LATE, null);
    }

    public Pupil wholeDay(LocalDate date, Reason reason) {
        return add(date, 360, reason, Registration.Kind.ABSENT, Registration.DayPart.DAY);
    }

    public Pupil ill(String... dates) {
        for (String date : dates) {
            wholeDay(LocalDate.parse(date), Reason.ILL);
        }
        return this;
    }

    /** The registration with that number (the first is 1), in a next revision. */
    public Pupil correct(int number, Reason reason, Registration.Status status) {
        Registration old = registrations.stream()
                .filter(each -> each.id().equals("r-" + number))
                .reduce((a, b) -> b)
                .orElseThrow();
        registrations.add(new Registration(
                old.schoolId(),
                old.id(),
                old.revision() + 1,
                old.day(),
                old.lesson(),
                old.dayPart(),
                old.minutes(),
                old.kind(),
                reason,
                status,
                old.recordedAt() + 60_000));
        return this;
    }

    private Pupil add(
            LocalDate date, int minutes, Reason reason, Registration.Kind kind, Registration.DayPart dayPart) {
        registrations.add(new Registration(
                SCHOOL,
                "r-" + next++,
                1,
                (int) date.toEpochDay(),
                lesson,
                dayPart,
                minutes,
                kind,
                reason,
                Registration.Status.RECORDED,
                Instant.parse(date + "T12:00:00Z").toEpochMilli()));
        return this;
    }

    public List<Registration> history() {
        return registrations;
    }

    public Enrolments enrolments() {
        return new Enrolments(
                1, List.of(new Enrolment(SCHOOL, enrolledFrom, enrolledTo, "1B", "m-1", startQualification, regime)));
    }

    public School school() {
        return new School(
                SCHOOL, 1, ZoneId.of("Europe/Amsterdam"), policy, countedHour, 360, new SchoolCalendar(holidays));
    }

    public Ledger ledger() {
        return addedTo(Ledger.empty("p-1"));
    }

    /** A ledger with this history in it. */
    public Ledger addedTo(Ledger before) {
        Ledger ledger = before.with(enrolments());
        for (Registration each : registrations) {
            ledger = ledger.with(each);
        }
        for (Observation each : observations) {
            ledger = ledger.with(each);
        }
        return context == null ? ledger : ledger.with(context);
    }

    public Assessment assess(String asOf) {
        return assess(ledger(), asOf);
    }

    public Assessment assess(Ledger ledger, String asOf) {
        return ASSESSOR.assess(ledger, Map.of(SCHOOL, school()), registers, LocalDate.parse(asOf));
    }

    public Outlook outlook(String asOf) {
        return ASSESSOR.outlook(ledger(), Map.of(SCHOOL, school()), registers, LocalDate.parse(asOf));
    }

    public List<Standing> standings(String asOf) {
        return outlook(asOf).standings();
    }

    public List<Signal> signals(String rule, String asOf) {
        return assess(asOf).signals().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
    }
}
