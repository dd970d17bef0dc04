package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.policy.RulePolicy;

/**
 * {@code pattern.rising}: far more absence in the last 4 school weeks than in the 8 before. Source: ours [C], after the
 * finding that long absence begins with short absence; the statistics are in docs/statistics.md. The limits are in
 * {@code policies/everywhere.yaml}.
 *
 * <p>Needs 4 days with absence in 3 different weeks of the last 4 (one bad flu is no rise), at least twice the rate of the 8
 * weeks before, a chance of 1 % or less (binomial), and an enrolment that covers all 12. Looked at on the Monday after each
 * school week; each maximal run of weeks is one signal.
 */
final class RisingPattern implements Rule {

    static final String ID = "pattern.rising";

    private static final String RECENT = "recentSchoolWeeks";
    private static final String EARLIER = "earlierSchoolWeeks";
    private static final String DAYS = "minimumAbsentDays";
    private static final String WEEKS = "minimumAbsentWeeks";
    private static final String CHANCE = "chancePermille";

    private final Chance chance = new Chance();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(RECENT, EARLIER, DAYS, WEEKS, CHANCE);
    }

    @Override
    public boolean thisYearOnly() {
        return true;
    }

    @Override
    public List<Signal> signals(Facts facts, RulePolicy policy) {
        if (facts.absences().size() < policy.limit(DAYS)) {
            return List.of();
        }
        AbsentDays days = facts.absentDays();
        if (days.size() < policy.limit(DAYS)) {
            return List.of();
        }
        SchoolCalendar calendar = facts.calendar();
        int recentWeeks = policy.limit(RECENT);
        int minimumDays = policy.limit(DAYS);
        int first = Math.max(
                days.week(0), calendar.schoolWeek(SchoolYear.of(facts.asOf()).from() - 1));
        int last = AbsentDays.lastLookedAt(calendar, facts.asOf());
        List<Signal> signals = new ArrayList<>();
        int since = 0;
        int in = 0;
        int out = 0;
        for (int week = first; week <= last; week++) {
            while (in < days.size() && days.week(in) <= week) {
                in++;
            }
            while (out < in && days.week(out) <= week - recentWeeks) {
                out++;
            }
            boolean holds = in - out >= minimumDays && stands(facts, policy, days, week, in - out);
            if (holds && since == 0) {
                since = AbsentDays.lookedAt(calendar, week);
            } else if (!holds && since != 0) {
                add(signals, facts, policy, days, since, week - 1, AbsentDays.lookedAt(calendar, week));
                since = 0;
            }
        }
        if (since != 0) {
            add(signals, facts, policy, days, since, last, Integer.MAX_VALUE);
        }
        return signals;
    }

    private boolean stands(Facts facts, RulePolicy policy, AbsentDays days, int week, int recent) {
        int recentFrom = week - policy.limit(RECENT);
        if (days.weeksBetween(recentFrom, week) < policy.limit(WEEKS)) {
            return false;
        }
        SchoolCalendar calendar = facts.calendar();
        int earlierFrom = recentFrom - policy.limit(EARLIER);
        int start = calendar.mondayOf(earlierFrom + 1);
        int earlier = days.between(earlierFrom, recentFrom);
        int middle = calendar.mondayOf(recentFrom + 1);
        int recentDays = calendar.schoolDaysBetween(middle, calendar.mondayOf(week) + 6);
        int earlierDays = calendar.schoolDaysBetween(start, middle - 1);
        boolean doubled = (long) recent * earlierDays >= 2L * earlier * recentDays;
        if (!doubled || facts.firstDay() > start) {
            return false;
        }
        Chance.Question question =
                new Chance.Question(recent + earlier, recentDays, recentDays + earlierDays, 1, policy.limit(CHANCE));
        return chance.isUnlikely(recent, question);
    }

    private static void add(
            List<Signal> signals, Facts facts, RulePolicy policy, AbsentDays days, int since, int lastWeek, int end) {
        if (since < SchoolYear.of(facts.asOf()).from()) {
            return;
        }
        SchoolCalendar calendar = facts.calendar();
        int recentFrom = lastWeek - policy.limit(RECENT);
        signals.add(facts.signal(
                policy,
                since,
                end,
                Measured.count(
                        days.between(recentFrom, lastWeek),
                        policy.limit(DAYS),
                        "days of absence in " + policy.limit(RECENT) + " school weeks"),
                Evidence.of(
                        facts.between(calendar.mondayOf(recentFrom + 1), calendar.mondayOf(lastWeek) + 6),
                        each -> AbsentDays.whyNot(facts, each))));
    }
}
