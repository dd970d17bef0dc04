package nl.aanwezig.notification.school;

import java.time.LocalDate;

/** Days without school, both ends included. */
public record Holiday(LocalDate from, LocalDate to) {

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
