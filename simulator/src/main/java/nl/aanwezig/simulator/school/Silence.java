package nl.aanwezig.simulator.school;

import java.time.LocalDate;

/** Dates on which a school registers nothing although there are lessons, both ends inclusive. */
public record Silence(LocalDate from, LocalDate to) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
