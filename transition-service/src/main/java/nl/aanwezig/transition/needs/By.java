package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** How long the periods of a map are. Whole ones only: two maps over freely chosen days would tell of the days between. */
public enum By {
    MONTH,
    /** From 1 August to 31 July. */
    SCHOOL_YEAR;

    /** The period in which this day lies. */
    public Period around(LocalDate day) {
        YearMonth first = YearMonth.from(day);
        if (this == MONTH) {
            return new Period(this, first.atDay(1), first.atEndOfMonth());
        }
        LocalDate start = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        LocalDate from = day.isBefore(start) ? start.minusYears(1) : start;
        return new Period(this, from, from.plusYears(1).minusDays(1));
    }
}
