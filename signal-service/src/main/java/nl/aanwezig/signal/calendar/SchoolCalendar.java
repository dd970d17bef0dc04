package nl.aanwezig.signal.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * School days, school weeks and working days (domain.md 8). A school day is Monday to Friday in no holiday; a school
 * week is an ISO week with at least one school day, and weeks without one do not exist for counting; a working day is
 * Monday to Friday and no public holiday.
 *
 * <p>Days are {@link LocalDate#toEpochDay() epoch days}, since rules ask for thousands of them. School days and school
 * weeks have running numbers, of which only differences mean something: two days are in one window of 4 school weeks
 * when the numbers of their weeks differ by less than 4.
 */
public final class SchoolCalendar {

    // A holiday far away must not make a table endless; rules never look beyond.
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKDAYS = 5;
    private static final int ALL_WEEKDAYS = (1 << WEEKDAYS) - 1;
    // 5 January 1970 was a Monday.
    private static final int SOME_MONDAY = 4;

    private final int firstWeek;
    /** For each week of the table: weekdays that are closed up to its end, and how many weeks were closed altogether. */
    private final int[] closedDays;

    private final int[] closedWeeks;
    /** The school weeks of the table, one after the other. */
    private final int[] openWeeks;

    /** One bit a weekday, Monday lowest. */
    private final byte[] closed;

    private final byte[] publicHolidays;

    public SchoolCalendar(List<Holiday> holidays) {
        int first = holidays.stream().mapToInt(each -> clamp(each.from())).min().orElse(0);
        int last = holidays.stream().mapToInt(each -> clamp(each.to())).max().orElse(-1);
        int weeks = last < first ? 0 : week(last) - week(first) + 1;
        this.firstWeek = week(first);
        this.closed = new byte[weeks];
        this.publicHolidays = new byte[weeks];
        for (Holiday holiday : holidays) {
            for (int day = clamp(holiday.from()), to = clamp(holiday.to()); day <= to; day++) {
                mark(closed, day);
                if (holiday.kind() == Holiday.Kind.PUBLIC_HOLIDAY) {
                    mark(publicHolidays, day);
                }
            }
        }
        this.closedDays = new int[weeks];
        this.closedWeeks = new int[weeks];
        int[] open = new int[weeks];
        int opened = 0;
        for (int i = 0; i < weeks; i++) {
            int days = Integer.bitCount(closed[i]);
            closedDays[i] = (i == 0 ? 0 : closedDays[i - 1]) + days;
            closedWeeks[i] = (i == 0 ? 0 : closedWeeks[i - 1]) + (days == WEEKDAYS ? 1 : 0);
            if (days < WEEKDAYS) {
                open[opened++] = firstWeek + i;
            }
        }
        this.openWeeks = Arrays.copyOf(open, opened);
    }

    public boolean isSchoolDay(int day) {
        return isWeekday(day) && !isMarked(closed, day);
    }

    public boolean isWorkingDay(int day) {
        return isWeekday(day) && !isMarked(publicHolidays, day);
    }

    public boolean isSchoolWeek(int day) {
        int index = week(day) - firstWeek;
        return index < 0 || index >= closed.length || Integer.bitCount(closed[index]) < WEEKDAYS;
    }

    /** Running number of the school week of the day; in a week without school days that of the last one before. */
    public int schoolWeek(int day) {
        return schoolWeekOf(week(day));
    }

    /** Running number of the last school day up to the day. */
    public int schoolDay(int day) {
        int week = week(day);
        int weekday = weekday(day);
        int index = week - firstWeek;
        int open = WEEKDAYS * week + Math.min(weekday + 1, WEEKDAYS);
        if (index < 0 || closed.length == 0) {
            return open;
        }
        if (index >= closed.length) {
            return open - closedDays[closed.length - 1];
        }
        int before = index == 0 ? 0 : closedDays[index - 1];
        int upTo = weekday >= WEEKDAYS ? closed[index] : closed[index] & ((2 << weekday) - 1);
        return open - before - Integer.bitCount(upTo);
    }

    /** School days from {@code from} to {@code to}, both inclusive; 0 where {@code to} lies before. */
    public int schoolDaysBetween(int from, int to) {
        return to < from ? 0 : schoolDay(to) - schoolDay(from - 1);
    }

    /** The n-th school day after the day. */
    public int schoolDaysAfter(int day, int days) {
        int wanted = schoolDay(day) + days;
        int found = day;
        // A day adds one school day at most, so this never steps over the wanted one.
        for (int missing = days; missing > 0; missing = wanted - schoolDay(found)) {
            found += missing;
        }
        return found;
    }

    public int nextSchoolDay(int day) {
        return schoolDaysAfter(day, 1);
    }

    /** The Monday on which a window begins that holds the school week of the day and those before it. */
    public int windowStart(int day, int schoolWeeks) {
        return mondayOf(schoolWeek(day) - schoolWeeks + 1);
    }

    /** The first day on which a window of so many school weeks no longer holds the day. */
    public int leavesWindow(int day, int schoolWeeks) {
        return mondayOf(schoolWeek(day) + schoolWeeks);
    }

    /** The Monday of the school week with that running number. */
    public int mondayOf(int schoolWeek) {
        // Before the table weeks and school weeks have the same number; within and after it closed weeks are left out.
        int index = schoolWeek - firstWeek;
        int week;
        if (index < 0) {
            week = schoolWeek;
        } else if (index < openWeeks.length) {
            week = openWeeks[index];
        } else {
            week = schoolWeek + closed.length - openWeeks.length;
        }
        return SOME_MONDAY + DAYS_A_WEEK * week;
    }

    /** Which days of the week that begins on that Monday are school days: one bit a weekday, Monday lowest. */
    public int openDays(int monday) {
        int index = week(monday) - firstWeek;
        boolean inTable = index >= 0 && index < closed.length;
        return inTable ? ~closed[index] & ALL_WEEKDAYS : ALL_WEEKDAYS;
    }

    /** The n-th working day after the day. */
    public int workingDaysAfter(int day, int days) {
        int found = day;
        for (int left = days; left > 0; ) {
            found++;
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** 0 for Monday to 6 for Sunday. */
    public static int weekday(int day) {
        return Math.floorMod(day - SOME_MONDAY, DAYS_A_WEEK);
    }

    private int schoolWeekOf(int week) {
        int index = week - firstWeek;
        if (index < 0 || closed.length == 0) {
            return week;
        }
        return week - closedWeeks[Math.min(index, closed.length - 1)];
    }

    private void mark(byte[] weeks, int day) {
        if (isWeekday(day)) {
            weeks[week(day) - firstWeek] |= (byte) (1 << weekday(day));
        }
    }

    private boolean isMarked(byte[] weeks, int day) {
        int index = week(day) - firstWeek;
        return index >= 0 && index < weeks.length && (weeks[index] & (1 << weekday(day))) != 0;
    }

    private static int week(int day) {
        return Math.floorDiv(day - SOME_MONDAY, DAYS_A_WEEK);
    }

    private static boolean isWeekday(int day) {
        return weekday(day) < WEEKDAYS;
    }

    private static int clamp(LocalDate date) {
        LocalDate inside = date.isBefore(EARLIEST) ? EARLIEST : date.isAfter(LATEST) ? LATEST : date;
        return (int) inside.toEpochDay();
    }
}
