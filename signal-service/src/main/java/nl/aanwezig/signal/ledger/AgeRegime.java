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

    /**
     * Last day on which absence can be a duty's matter: without a startkwalificatie until RMC ends (from 18 a report is
     * voluntary, domain.md 1.2), with one until leerplicht ends.
     */
    public LocalDate dutyUntil(boolean startQualification) {
        return startQualification && compulsoryUntil.isBefore(rmcUntil) ? compulsoryUntil : rmcUntil;
    }
}
