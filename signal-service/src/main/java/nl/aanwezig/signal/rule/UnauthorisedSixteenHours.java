package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.calendar.School.CountedHour;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * {@code nl.unauthorised-16h}: 16 hours of unauthorised absence within 4 consecutive school weeks must be reported
 * within 5 working days. Source: Leerplichtwet 1969 art. 21a; domain.md 1.2 and 8. The limits are in
 * {@code policies/nl.yaml}.
 *
 * <p>The first day on which the tally reaches the limit is an end date and a signal; the count restarts the day after,
 * so no hour is used twice. An end date less than 7 calendar days after the one before is covered by that report. From
 * the 18th birthday on the report is voluntary and has no due date.
 *
 * <p>A signal stays open while its report can still be due, and after that as long as its own hours still reach the
 * limit within the 4 school weeks that end today.
 */
final class UnauthorisedSixteenHours implements Rule {

    static final String ID = "nl.unauthorised-16h";

    private static final String HOURS = "hours";
    private static final String WINDOW = "windowSchoolWeeks";
    private static final String REPORT_WITHIN = "reportWithinWorkingDays";
    private static final String MERGE_WITHIN = "mergeWithinCalendarDays";

    private static final int MINUTES_AN_HOUR = 60;

    private static final Text VOLUNTARY = new Text(java.util.Map.of(
            "en", "Leerplichtwet 1969, art. 21a. The student is 18 or over: this report is voluntary.",
            "nl", "Leerplichtwet 1969, art. 21a. De student is 18 of ouder: deze melding is vrijwillig."));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(HOURS, WINDOW, REPORT_WITHIN, MERGE_WITHIN);
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        List<Signal> signals = new ArrayList<>();
        LocalDate lastEnd = LocalDate.MIN;
        for (LocalDate day : daysThatCount(facts)) {
            long tally = tally(facts, policy, day, lastEnd);
            if (tally >= (long) policy.limit(HOURS) * MINUTES_AN_HOUR) {
                signals.add(report(facts, policy, day, lastEnd, tally));
                lastEnd = day;
            }
        }
        return signals;
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        LocalDate lastEnd = signals(facts, policy).stream()
                .map(Signal::since)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        long tally = tally(facts, policy, facts.asOf(), lastEnd);
        return Optional.of(new Standing(ID, facts.school().schoolId(), hours(tally, policy), null));
    }

    private static Set<LocalDate> daysThatCount(Facts facts) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Registration each : facts.registrations()) {
            if (whyNot(facts, each, LocalDate.MIN) == null && facts.calendar().isSchoolWeek(each.date())) {
                days.add(each.date());
            }
        }
        return days;
    }

    /** Minutes that count in the window of {@code day}, after the last end date. */
    private static long tally(Facts facts, RulePolicy policy, LocalDate day, LocalDate lastEnd) {
        return inWindow(facts, policy, day).stream()
                .filter(each -> whyNot(facts, each, lastEnd) == null)
                .mapToLong(each -> countedMinutes(facts, each))
                .sum();
    }

    private static List<Registration> inWindow(Facts facts, RulePolicy policy, LocalDate day) {
        return facts.between(facts.calendar().windowStart(day, policy.limit(WINDOW)), day).stream()
                .filter(each -> facts.calendar().isSchoolWeek(each.date()))
                .toList();
    }

    /** A lesson is an hour where the school counts lessons; everything else counts its minutes. */
    private static long countedMinutes(Facts facts, Registration registration) {
        return facts.school().countedHour() == CountedHour.LESSON && registration.lesson() != null
                ? MINUTES_AN_HOUR
                : registration.minutes();
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration, LocalDate lastEnd) {
        if (registration.status() == Registration.Status.WITHDRAWN) {
            return Why.WITHDRAWN;
        }
        if (registration.kind() == Registration.Kind.LATE) {
            return Why.LATE;
        }
        if (registration.reason().authorised()) {
            return Why.AUTHORISED;
        }
        if (!facts.enrolment().covers(registration.date())) {
            return Why.OUTSIDE_ENROLMENT;
        }
        if (!facts.enrolment().coveredByRegime(registration.date())) {
            return Why.NOT_COVERED_BY_AGE;
        }
        return registration.date().isAfter(lastEnd) ? null : Why.IN_EARLIER_REPORT;
    }

    private static Signal report(Facts facts, RulePolicy policy, LocalDate day, LocalDate lastEnd, long tally) {
        boolean merged = !lastEnd.equals(LocalDate.MIN) && day.isBefore(lastEnd.plusDays(policy.limit(MERGE_WITHIN)));
        boolean voluntary = facts.enrolment().regime().adultOn(day);
        LocalDate dueBy =
                merged || voluntary ? null : facts.calendar().workingDaysAfter(day, policy.limit(REPORT_WITHIN));
        Evidence evidence = Evidence.of(inWindow(facts, policy, day), each -> whyNot(facts, each, lastEnd));
        Signal signal = facts.signal(
                policy,
                day,
                stateOf(facts, policy, evidence, dueBy),
                hours(tally, policy),
                evidence,
                dueBy,
                merged ? facts.idOf(ID, lastEnd) : null);
        return voluntary ? signal.withBasis(VOLUNTARY) : signal;
    }

    private static Signal.State stateOf(Facts facts, RulePolicy policy, Evidence evidence, @Nullable LocalDate dueBy) {
        if (dueBy != null && !facts.asOf().isAfter(dueBy)) {
            return Signal.State.OPEN;
        }
        Set<String> own = new java.util.HashSet<>();
        evidence.counted().forEach(each -> own.add(each.registrationId()));
        long left = inWindow(facts, policy, facts.asOf()).stream()
                .filter(each -> own.contains(each.id()))
                .mapToLong(each -> countedMinutes(facts, each))
                .sum();
        return left >= (long) policy.limit(HOURS) * MINUTES_AN_HOUR ? Signal.State.OPEN : Signal.State.RESOLVED;
    }

    private static Measured hours(long minutes, RulePolicy policy) {
        return Measured.fraction(minutes, MINUTES_AN_HOUR, policy.limit(HOURS), "hours");
    }
}
