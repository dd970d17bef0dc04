package nl.aanwezig.signal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * School days, school weeks and working days (domain.md 8). A school day is Monday to Friday in no holiday; a school
 * week is an ISO week with at least one school day, and weeks without one do not exist for counting; a working day is
 * Monday to Friday and no public holiday.
 */
public final class SchoolCalendar {

    // A calendar that is all holidays must not make a search endless.
    private static final int LONGEST_SEARCH_DAYS = 5 * 366;
    private static final int DAYS_A_WEEK = 7;

    private final List<Holiday> holidays;

    public SchoolCalendar(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    public boolean isSchoolDay(LocalDate date) {
        return isWeekday(date) && holidays.stream().noneMatch(holiday -> holiday.covers(date));
    }

    public boolean isSchoolWeek(LocalDate anyDay) {
        LocalDate monday = monday(anyDay);
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(5).anyMatch(this::isSchoolDay);
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWeekday(date)
                && holidays.stream()
                        .noneMatch(holiday -> holiday.kind() == Holiday.Kind.PUBLIC_HOLIDAY && holiday.covers(date));
    }

    /** The Monday on which a window begins that holds the school week of {@code date} and those before it. */
    public LocalDate windowStart(LocalDate date, int schoolWeeks) {
        LocalDate monday = monday(date);
        int found = isSchoolWeek(monday) ? 1 : 0;
        LocalDate earliest = monday.minusDays(LONGEST_SEARCH_DAYS);
        LocalDate start = monday;
        while (found < schoolWeeks && monday.isAfter(earliest)) {
            monday = monday.minusDays(DAYS_A_WEEK);
            if (isSchoolWeek(monday)) {
                found++;
                start = monday;
            }
        }
        return start;
    }

    /** The Monday of the n-th school week after the week of {@code date}: the first day outside a window of n. */
    public LocalDate windowEndExclusive(LocalDate date, int schoolWeeks) {
        LocalDate monday = monday(date);
        LocalDate latest = monday.plusDays(LONGEST_SEARCH_DAYS);
        int found = 0;
        while (found < schoolWeeks && monday.isBefore(latest)) {
            monday = monday.plusDays(DAYS_A_WEEK);
            if (isSchoolWeek(monday)) {
                found++;
            }
        }
        return monday;
    }

    public LocalDate nextSchoolDay(LocalDate date) {
        LocalDate next = date.plusDays(1);
        LocalDate latest = date.plusDays(LONGEST_SEARCH_DAYS);
        while (!isSchoolDay(next) && next.isBefore(latest)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after {@code date}. */
    public LocalDate workingDaysAfter(LocalDate date, int days) {
        LocalDate day = date;
        LocalDate latest = date.plusDays(LONGEST_SEARCH_DAYS);
        int left = days;
        while (left > 0 && day.isBefore(latest)) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
