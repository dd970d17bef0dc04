package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code nl.unauthorised-16h}: 16 hours of unauthorised absence within 4 consecutive school weeks must be reported
 * within 5 working days. Source: Leerplichtwet 1969 art. 21a; domain.md 1.2 and 8. The limits are in
 * {@code policies/nl.yaml}.
 *
 * <p>The first day on which the tally reaches the limit is an end date and a signal; the count restarts the day after,
 * so no hour is used twice. An end date less than 7 calendar days after the one before is covered by that report.
 *
 * <p>Exceptions: lateness never counts; absence before compulsory age or after the duty has ended does not count; from
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

    private static final Text VOLUNTARY = new Text(Map.of(
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
        List<Tally.Crossing> crossings =
                facts.countedHours(policy.limit(WINDOW)).crossings(CountedHours.minutes(policy.limit(HOURS)));
        List<Signal> signals = new ArrayList<>(crossings.size());
        for (Tally.Crossing crossing : crossings) {
            signals.add(report(facts, policy, crossing));
        }
        return signals;
    }

    private static Signal report(Facts facts, RulePolicy policy, Tally.Crossing crossing) {
        int day = crossing.day();
        int lastEnd = crossing.previousEnd();
        boolean merged = lastEnd != Tally.NEVER && day < lastEnd + policy.limit(MERGE_WITHIN);
        boolean voluntary = facts.adult(day);
        int dueBy = facts.calendar().workingDaysAfter(day, policy.limit(REPORT_WITHIN));
        int resolvedOn = merged || voluntary ? crossing.dropsOn() : Math.max(crossing.dropsOn(), dueBy + 1);
        Evidence evidence = CountedHours.evidence(facts, policy.limit(WINDOW), day, lastEnd);
        Signal signal = facts.signal(
                policy, day, resolvedOn, CountedHours.measured(crossing.amount(), policy.limit(HOURS)), evidence);
        if (voluntary) {
            signal = signal.withBasis(VOLUNTARY);
        }
        if (merged) {
            return signal.mergedInto(facts.key(policy, lastEnd, ""));
        }
        return voluntary ? signal : signal.due(dueBy);
    }

    @Override
    public Optional<Standing> standing(Facts facts, RulePolicy policy) {
        Tally tally = facts.countedHours(policy.limit(WINDOW));
        long minutes = tally.sum(facts.asOf(), lastEnd(tally, policy));
        return Optional.of(facts.standing(policy, CountedHours.measured(minutes, policy.limit(HOURS)), null));
    }

    /** By the calendar of the newest school. */
    @Override
    public Optional<Standing> combined(List<Facts> schools, RulePolicy policy) {
        Facts newest = Collections.max(schools, Comparator.comparingInt(Facts::firstDay));
        int from = newest.calendar().windowStart(newest.asOf(), policy.limit(WINDOW));
        long minutes = 0;
        for (Facts school : schools) {
            Tally tally = school.countedHours(policy.limit(WINDOW));
            minutes += tally.sumFrom(from, lastEnd(tally, policy));
        }
        return Optional.of(new Standing(ID, null, CountedHours.measured(minutes, policy.limit(HOURS)), null));
    }

    private static int lastEnd(Tally tally, RulePolicy policy) {
        List<Tally.Crossing> crossings = tally.crossings(CountedHours.minutes(policy.limit(HOURS)));
        return crossings.isEmpty() ? Tally.NEVER : crossings.getLast().day();
    }
}
