package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month or a school year.
 *
 * @param from first day
 * @param to last day
 */
public record Period(By by, LocalDate from, LocalDate to) {

    public Period previous() {
        return by.around(from.minusDays(1));
    }

    public Period next() {
        return by.around(to.plusDays(1));
    }

    /** {@code 2026-11} or {@code 2026-2027}. */
    public String name() {
        return by == By.MONTH ? YearMonth.from(from).toString() : from.getYear() + "-" + to.getYear();
    }

    /** Whether it is not over, so that its numbers still grow. */
    public boolean running(LocalDate today) {
        return !to.isBefore(today);
    }
}
