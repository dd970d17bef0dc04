package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Unauthorised absence on every school day for longer than some calendar days (domain.md 8). A school day on which the
 * pupil was not registered as absent breaks it; where the school takes registers of the group, only a day with a register
 * does, since missing data is not presence. A day of authorised absence breaks it too. Lessons, parts of a day and whole
 * days weigh the same. Days are epoch days.
 *
 * @param first first day of absence
 * @param last last day of absence so far
 * @param end day on which it is broken; a day without absence that is today may still bring a registration
 */
record DailyAbsence(int first, int last, int end) {

    private static final String UNIT = "calendar days";

    /** Every run of more than {@code calendarDays}. */
    static List<DailyAbsence> longerThan(int calendarDays, Facts facts) {
        List<Registration> unauthorised = facts.unauthorised();
        if (unauthorised.isEmpty()
                || unauthorised.getLast().day() - unauthorised.getFirst().day() < calendarDays) {
            return List.of();
        }
        List<DailyAbsence> runs = new ArrayList<>();
        int first = 0;
        int last = 0;
        boolean running = false;
        for (Registration each : unauthorised) {
            int day = each.day();
            if (!facts.underDuty(day) || !facts.calendar().isSchoolDay(day)) {
                continue;
            }
            if (running && breakBetween(facts, last, day) < day) {
                add(runs, first, last, calendarDays, facts);
                running = false;
            }
            first = running ? first : day;
            last = day;
            running = true;
        }
        if (running) {
            add(runs, first, last, calendarDays, facts);
        }
        return runs;
    }

    private static void add(List<DailyAbsence> runs, int first, int last, int calendarDays, Facts facts) {
        if (last - first >= calendarDays) {
            int broken = breakBetween(facts, last, facts.asOf());
            runs.add(new DailyAbsence(first, last, broken < facts.asOf() ? broken + 1 : Integer.MAX_VALUE));
        }
    }

    /** The first school day after {@code last} that breaks a run, or {@code until} where none does before it. */
    private static int breakBetween(Facts facts, int last, int until) {
        SchoolCalendar calendar = facts.calendar();
        int next = calendar.nextSchoolDay(last);
        if (next >= until) {
            return until;
        }
        SchoolYear year = SchoolYear.of(last);
        boolean registers = facts.registers().anyTaken(year.from(), year.until());
        for (int day = next; day < until; day = calendar.nextSchoolDay(day)) {
            if (!registers || facts.registers().taken(day) || otherwiseAbsent(facts, day)) {
                return day;
            }
        }
        return until;
    }

    private static boolean otherwiseAbsent(Facts facts, int day) {
        List<Registration> absences = facts.absences();
        int index = Facts.firstOn(absences, day);
        return index < absences.size() && absences.get(index).day() == day;
    }

    Signal signal(Facts facts, RulePolicy policy, int calendarDays) {
        return facts.signal(
                policy,
                first + calendarDays,
                end,
                Measured.count((long) last - first + 1, calendarDays, UNIT),
                Evidence.of(facts.between(first, last), each -> whyNot(facts, each)));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        if (registration.reason().authorised()) {
            return Why.AUTHORISED;
        }
        if (!facts.underDuty(registration.day())) {
            return Why.NOT_COVERED_BY_AGE;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }
}
