package nl.aanwezig.localstack.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The holidays of the demo's school, for whatever year the clock is in: made by rule, near to a Dutch year, and no
 * ministry's list. Two school years, so that weeks of history are there in September too.
 */
final class SchoolCalendar {

    private final List<Holiday> holidays;

    private SchoolCalendar(List<Holiday> holidays) {
        this.holidays = holidays;
    }

    /** Both dates inclusive. */
    private record Holiday(LocalDate from, LocalDate to, String kind) {}

    static SchoolCalendar around(LocalDate day) {
        int year = day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1;
        List<Holiday> all = new ArrayList<>(schoolYear(year - 1));
        all.addAll(schoolYear(year));
        return new SchoolCalendar(all);
    }

    private static List<Holiday> schoolYear(int year) {
        int next = year + 1;
        LocalDate easter = easter(next);
        return List.of(
                weeks(LocalDate.of(year, 10, 16), 1),
                weeks(LocalDate.of(year, 12, 18), 2),
                weeks(LocalDate.of(next, 2, 18), 1),
                weeks(LocalDate.of(next, 4, 24), 2),
                weeks(LocalDate.of(next, 7, 8), 6),
                day(easter.minusDays(2)),
                day(easter.plusDays(1)),
                day(easter.plusDays(39)),
                day(easter.plusDays(50)));
    }

    /** Whole weeks with the weekends around them, from the Saturday on or after a day. */
    private static Holiday weeks(LocalDate earliest, int count) {
        LocalDate saturday = earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return new Holiday(saturday, saturday.plusWeeks(count).plusDays(1), "SCHOOL_HOLIDAY");
    }

    private static Holiday day(LocalDate day) {
        return new Holiday(day, day, "PUBLIC_HOLIDAY");
    }

    /** Easter Sunday (Butcher's form of the Gregorian rule). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }

    boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && holidays.stream().noneMatch(each -> !day.isBefore(each.from()) && !day.isAfter(each.to()));
    }

    LocalDate lastSchoolDayUpTo(LocalDate day) {
        return isSchoolDay(day) ? day : schoolDaysBefore(day, 1).getFirst();
    }

    /** The school days before a day, the nearest first. */
    List<LocalDate> schoolDaysBefore(LocalDate day, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate each = day.minusDays(1); days.size() < count; each = each.minusDays(1)) {
            if (isSchoolDay(each)) {
                days.add(each);
            }
        }
        return days;
    }

    /** As {@code PUT /schools/{schoolId}} takes them. */
    List<Map<String, String>> asJson() {
        return holidays.stream()
                .map(each ->
                        Map.of("from", each.from().toString(), "to", each.to().toString(), "kind", each.kind()))
                .toList();
    }
}
