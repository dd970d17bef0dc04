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

    private final Chance chance = new Chance();

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
        SchoolCalendar calendar = facts.calendar();
        SchoolYear year = SchoolYear.of(facts.asOf());
        int window = policy.limit(WINDOW);
        int minimumDays = policy.limit(DAYS);
        int minimumHits = policy.limit(ON_WEEKDAY);
        int permille = policy.limit(CHANCE);
        int first = Math.max(days.week(0), calendar.schoolWeek(year.from() - 1));
        int last = AbsentDays.lastLookedAt(calendar, facts.asOf());
        OpenDays open = new OpenDays(facts, window);
        int[] since = new int[WEEKDAYS];
        int[] hits = new int[WEEKDAYS];
        int total = 0;
        int in = 0;
        int out = 0;
        List<Signal> signals = List.of();
        for (int week = first; week <= last; week++) {
            for (; in < days.size() && days.week(in) <= week; in++, total++) {
                hits[days.weekday(in)]++;
            }
            for (; out < in && days.week(out) <= week - window; out++, total--) {
                hits[days.weekday(out)]--;
            }
            for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                boolean holds = hits[weekday] >= minimumHits
                        && total >= minimumDays
                        && stands(open.upTo(week), weekday, hits[weekday], total, permille);
                if (holds && since[weekday] == 0) {
                    since[weekday] = AbsentDays.lookedAt(calendar, week);
                } else if (!holds && since[weekday] != 0) {
                    signals = signals.isEmpty() ? new ArrayList<>() : signals;
                    int end = AbsentDays.lookedAt(calendar, week);
                    add(signals, facts, policy, weekday, since[weekday], week - 1, end);
                    since[weekday] = 0;
                }
            }
        }
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            if (since[weekday] != 0) {
                signals = signals.isEmpty() ? new ArrayList<>() : signals;
                add(signals, facts, policy, weekday, since[weekday], last, Integer.MAX_VALUE);
            }
        }
        return signals;
    }

    private boolean stands(OpenDays open, int weekday, int hits, int total, int permille) {
        int such = open.on(weekday);
        int all = open.all();
        // No more than its share is never unlikely, and that is by far the most that is asked.
        return hits * all > total * such
                && such < all
                && chance.isUnlikely(hits, new Chance.Question(total, such, all, WEEKDAYS, permille));
    }

    /** School days of the enrolment in a window of school weeks that moves on, by weekday. */
    private static final class OpenDays {

        private final Facts facts;
        private final int window;
        private final int[] on = new int[WEEKDAYS];
        private int all;
        private int upTo = Integer.MIN_VALUE;

        OpenDays(Facts facts, int window) {
            this.facts = facts;
            this.window = window;
        }

        OpenDays upTo(int week) {
            if (upTo == Integer.MIN_VALUE) {
                for (int each = week - window + 1; each <= week; each++) {
                    count(each, 1);
                }
            } else {
                for (; upTo < week; upTo++) {
                    count(upTo + 1, 1);
                    count(upTo + 1 - window, -1);
                }
            }
            upTo = week;
            return this;
        }

        int on(int weekday) {
            return on[weekday];
        }

        int all() {
            return all;
        }

        private void count(int week, int more) {
            int monday = facts.calendar().mondayOf(week);
            int open = facts.calendar().openDays(monday);
            for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                if ((open & 1 << weekday) != 0 && monday + weekday >= facts.firstDay()) {
                    on[weekday] += more;
                    all += more;
                }
            }
        }
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
