package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, from 1 August to 31 July (domain.md 1.1).
 *
 * @param from its 1 August, as epoch day
 * @param until its 31 July
 */
public record SchoolYear(int from, int until) {

    /** The school year that the day lies in. */
    public static SchoolYear of(int day) {
        LocalDate start = startOf(LocalDate.ofEpochDay(day));
        return new SchoolYear((int) start.toEpochDay(), (int) start.plusYears(1).toEpochDay() - 1);
    }

    /** The 1 August on or before the date. */
    public static LocalDate startOf(LocalDate date) {
        int year = date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1;
        return LocalDate.of(year, Month.AUGUST, 1);
    }

    public SchoolYear next() {
        return of(until + 1);
    }

    public boolean contains(int day) {
        return day >= from && day <= until;
    }
}
