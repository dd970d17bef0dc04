package nl.aanwezig.signal.ledger;

import java.time.LocalDate;

/**
 * The dates at which duties begin and end for one pupil; the birth date itself is not known here (domain.md 1.1).
 *
 * @param compulsoryFrom first day of compulsory school age
 * @param compulsoryUntil last day of leerplicht
 * @param adultFrom the 18th birthday
 * @param rmcUntil last day on which RMC applies
 */
public record AgeRegime(LocalDate compulsoryFrom, LocalDate compulsoryUntil, LocalDate adultFrom, LocalDate rmcUntil) {

    public boolean adultOn(LocalDate date) {
        return !date.isBefore(adultFrom);
    }
}
