package nl.aanwezig.signal.calendar;

import java.time.LocalDate;

/** Days without lessons, both ends inclusive. */
public record Holiday(LocalDate from, LocalDate to, Kind kind) {

    public enum Kind {
        SCHOOL_HOLIDAY,
        /** The only kind that is no working day either. */
        PUBLIC_HOLIDAY,
        STUDY_DAY
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
