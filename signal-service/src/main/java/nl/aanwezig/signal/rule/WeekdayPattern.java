package nl.aanwezig.signal.rule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * {@code pattern.weekday}: absence that falls on one weekday far more often than chance would have it, in 12 school
 * weeks. Source: MAZL (NCJ) names fixed patterns as a reason to talk, domain.md 1.4 [A]; the statistics are ours [C], see
 * docs/statistics.md. The limits are in {@code policies/everywhere.yaml}.
 *
 * <p>Needs 6 days with absence, 4 of them on that weekday, and a chance of 1 % or less (binomial, counted five times since
 * five weekdays are looked at). Looked at on the Monday after each school week; each maximal run of weeks is one signal.
 */
final class WeekdayPattern implements Rule {

    static final String ID = "pattern.weekday";

    private static final String WINDOW = "windowSchoolWeeks";
    private static final String DAYS = "minimumAbsentDays";
    private static final String ON_WEEKDAY = "minimumOnWeekday";
    private static final String CHANCE = "chancePermille";

    private static final int WEEKDAYS = 5;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> limits() {
        return Set.of(WINDOW, DAYS, ON_WEEKDAY, CHANCE);
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
        int window = policy.limit(WINDOW);
        int first = Math.max(
                days.week(0),
                facts.calendar().schoolWeek(SchoolYear.of(facts.asOf()).from() - 1));
        int last = AbsentDays.lastLookedAt(facts.calendar(), facts.asOf());
        int[] since = new int[WEEKDAYS];
        int[] counts = new int[WEEKDAYS];
        int total = 0;
        int in = 0;
        int out = 0;
        List<Signal> signals = new ArrayList<>();
        for (int week = first; week <= last; week++) {
            for (; in < days.size() && days.week(in) <= week; in++, total++) {
                counts[days.weekday(in)]++;
            }
            for (; out < in && days.week(out) <= week - window; out++, total--) {
                counts[days.weekday(out)]--;
            }
            for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                boolean holds = counts[weekday] >= policy.limit(ON_WEEKDAY)
                        && total >= policy.limit(DAYS)
                        && stands(facts, policy, week, weekday, counts[weekday], total);
                if (holds && since[weekday] == 0) {
                    since[weekday] = AbsentDays.lookedAt(facts.calendar(), week);
                } else if (!holds && since[weekday] != 0) {
                    add(
                            signals,
                            facts,
                            policy,
                            weekday,
                            since[weekday],
                            week - 1,
                            AbsentDays.lookedAt(facts.calendar(), week));
                    since[weekday] = 0;
                }
            }
        }
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            if (since[weekday] != 0) {
                add(signals, facts, policy, weekday, since[weekday], last, Integer.MAX_VALUE);
            }
        }
        return signals;
    }

    private static boolean stands(Facts facts, RulePolicy policy, int week, int weekday, int hits, int total) {
        SchoolCalendar calendar = facts.calendar();
        int from = Math.max(facts.firstDay(), calendar.mondayOf(week - policy.limit(WINDOW) + 1));
        int to = calendar.mondayOf(week) + 6;
        int all = calendar.schoolDaysBetween(from, to);
        int such = 0;
        for (int day = from; day <= to; day++) {
            such += SchoolCalendar.weekday(day) == weekday && calendar.isSchoolDay(day) ? 1 : 0;
        }
        return all > 0
                && such < all
                && !AbsentDays.couldBeChance(hits, total, (double) such / all, WEEKDAYS, policy.limit(CHANCE));
    }

    private static void add(
            List<Signal> signals, Facts facts, RulePolicy policy, int weekday, int since, int lastWeek, int end) {
        if (since < SchoolYear.of(facts.asOf()).from()) {
            return;
        }
        int from = facts.calendar().mondayOf(lastWeek - policy.limit(WINDOW) + 1);
        int to = facts.calendar().mondayOf(lastWeek) + 6;
        Evidence evidence = Evidence.of(facts.between(from, to), each -> whyNot(facts, each, weekday));
        String name = DayOfWeek.of(weekday + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int hits = (int) evidence.counted().stream()
                .map(Evidence.Counted::date)
                .distinct()
                .count();
        signals.add(facts.signal(
                policy,
                facts.key(policy, since, name),
                end,
                Measured.count(hits, policy.limit(ON_WEEKDAY), "days of absence on a " + name),
                evidence));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration, int weekday) {
        Why none = AbsentDays.whyNot(facts, registration);
        if (none != null) {
            return none;
        }
        return SchoolCalendar.weekday(registration.day()) == weekday ? null : Why.OTHER_WEEKDAY;
    }
}
