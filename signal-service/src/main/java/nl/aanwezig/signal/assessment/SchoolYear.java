package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.time.Month;

/** School years run from 1 August to 31 July (domain.md 1.1). */
public final class SchoolYear {

    private SchoolYear() {}

    /** The 1 August on or before the date. */
    public static LocalDate startOf(LocalDate date) {
        int year = date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1;
        return LocalDate.of(year, Month.AUGUST, 1);
    }
}
