package nl.aanwezig.simulator.school;

import java.time.LocalDate;

/** Days without lessons, both ends inclusive. */
public record Holiday(LocalDate from, LocalDate to, Kind kind) {

    public enum Kind {
        SCHOOL_HOLIDAY,
        PUBLIC_HOLIDAY,
        STUDY_DAY
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
