package nl.aanwezig.simulator.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** Dutch public holidays, computed. */
final class PublicHolidays {

    private static final int LUSTRUM = 5;

    private PublicHolidays() {}

    /** Those of a calendar year that fall on a weekday; the Friday after Ascension is a school holiday [C: custom]. */
    static Stream<Holiday> of(int year) {
        LocalDate easter = easter(year);
        LocalDate ascension = easter.plusDays(39);
        List<LocalDate> days = new java.util.ArrayList<>(List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                kingsDay(year),
                ascension,
                easter.plusDays(50),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)));
        if (year % LUSTRUM == 0) {
            days.add(LocalDate.of(year, Month.MAY, 5));
        }
        return Stream.concat(
                days.stream()
                        .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                        .map(day -> new Holiday(day, day, Holiday.Kind.PUBLIC_HOLIDAY)),
                Stream.of(new Holiday(ascension.plusDays(1), ascension.plusDays(1), Holiday.Kind.SCHOOL_HOLIDAY)));
    }

    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday, by the anonymous Gregorian computus. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
