package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Amounts that add up in a window of school weeks: the week of a day and those before it. On the first day on which they
 * reach a limit the count ends, and starts anew the day after; nothing is used twice (domain.md 1.2 and 8). Registrations
 * in a week without school days are in no window. Days are epoch days.
 */
final class Tally {

    /** No count has ended yet. */
    static final int NEVER = Integer.MIN_VALUE;

    private final SchoolCalendar calendar;
    private final int windowWeeks;
    private final int size;
    private final int[] days;
    private final int[] weeks;
    private final long[] amounts;

    /**
     * A day on which the limit was reached.
     *
     * @param previousEnd the end date before it, or {@link #NEVER}
     * @param dropsOn day on which its own amounts no longer reach the limit within the window that slides on
     */
    record Crossing(int day, int previousEnd, long amount, int dropsOn) {}

    /**
     * Days on which a lower step was reached and the limit was not.
     *
     * @param first its first day
     * @param end the day after its last: the limit was reached, or the window slid on
     * @param previousEnd the end date before it, or {@link #NEVER}
     */
    record Run(int first, int end, int previousEnd) {}

    /**
     * @param registrations those that count, oldest first
     * @param amount what each counts for
     */
    Tally(
            SchoolCalendar calendar,
            int windowWeeks,
            List<Registration> registrations,
            ToLongFunction<Registration> amount) {
        this.calendar = calendar;
        this.windowWeeks = windowWeeks;
        this.days = new int[registrations.size()];
        this.weeks = new int[registrations.size()];
        this.amounts = new long[registrations.size()];
        int count = 0;
        for (int i = 0; i < registrations.size(); i++) {
            Registration each = registrations.get(i);
            if (calendar.isSchoolWeek(each.day())) {
                days[count] = each.day();
                weeks[count] = calendar.schoolWeek(each.day());
                amounts[count] = amount.applyAsLong(each);
                count++;
            }
        }
        this.size = count;
    }

    /** Every day on which a count reached the limit. */
    List<Crossing> crossings(long limit) {
        List<Crossing> crossings = List.of();
        int end = NEVER;
        int first = 0;
        long sum = 0;
        for (int i = 0; i < size; ) {
            int next = endOfDay(i);
            for (int k = i; k < next; k++) {
                sum += amounts[k];
            }
            for (; weeks[first] <= weeks[i] - windowWeeks; first++) {
                sum -= amounts[first];
            }
            if (sum >= limit) {
                crossings = crossings.isEmpty() ? new ArrayList<>() : crossings;
                crossings.add(new Crossing(days[i], end, sum, dropsBelow(limit, first, sum)));
                end = days[i];
                first = next;
                sum = 0;
            }
            i = next;
        }
        return crossings;
    }

    /** Every maximal run of days on which the count reached the step, until it reached the limit. */
    List<Run> runs(long step, long limit) {
        List<Run> runs = new ArrayList<>();
        int previousEnd = NEVER;
        int since = NEVER;
        int until = NEVER;
        int first = 0;
        long sum = 0;
        for (int i = 0; i < size; ) {
            int next = endOfDay(i);
            for (int k = i; k < next; k++) {
                sum += amounts[k];
            }
            for (; weeks[first] <= weeks[i] - windowWeeks; first++) {
                sum -= amounts[first];
            }
            if (since != NEVER && (days[i] > until || sum < step)) {
                runs.add(new Run(since, until, previousEnd));
                since = NEVER;
            }
            if (sum >= limit) {
                if (since != NEVER) {
                    runs.add(new Run(since, days[i], previousEnd));
                    since = NEVER;
                }
                previousEnd = days[i];
                first = next;
                sum = 0;
            } else if (sum >= step) {
                since = since == NEVER ? days[i] : since;
                until = dropsBelow(step, first, sum);
            }
            i = next;
        }
        if (since != NEVER) {
            runs.add(new Run(since, until, previousEnd));
        }
        return runs;
    }

    /** What the window of {@code day} adds up to, of amounts after {@code previousEnd} up to that day. */
    long sum(int day, int previousEnd) {
        int week = calendar.schoolWeek(day);
        long sum = 0;
        for (int i = size - 1; i >= 0 && days[i] > previousEnd && weeks[i] > week - windowWeeks; i--) {
            sum += days[i] <= day ? amounts[i] : 0;
        }
        return sum;
    }

    /** What all amounts on {@code from} and later, after {@code previousEnd}, add up to. */
    long sumFrom(int from, int previousEnd) {
        long sum = 0;
        for (int i = size - 1; i >= 0 && days[i] > previousEnd && days[i] >= from; i--) {
            sum += amounts[i];
        }
        return sum;
    }

    private int endOfDay(int index) {
        int next = index + 1;
        while (next < size && days[next] == days[index]) {
            next++;
        }
        return next;
    }

    private int dropsBelow(long limit, int first, long sum) {
        int oldest = first;
        for (long left = sum - amounts[oldest]; left >= limit; left -= amounts[oldest]) {
            oldest++;
        }
        return calendar.leavesWindow(days[oldest], windowWeeks);
    }
}
