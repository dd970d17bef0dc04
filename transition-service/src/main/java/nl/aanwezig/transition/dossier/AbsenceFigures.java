package nl.aanwezig.transition.dossier;

import java.time.LocalDate;

/**
 * Unauthorised absence at the school that hands over: the only absence that may travel (domain.md, section 2).
 *
 * @param from first day counted, at most a year before {@code to}
 * @param to last day counted
 * @param amount half days at a primary school, hours at a secondary school
 */
public record AbsenceFigures(LocalDate from, LocalDate to, int amount) {

    public AbsenceFigures {
        if (to.isBefore(from)) {
            throw Refusal.MALFORMED_DATE.because("absence.to lies before absence.from");
        }
        if (from.isBefore(to.minusYears(1))) {
            throw Refusal.ABSENCE_TOO_OLD.because("absence may cover the last year only");
        }
        if (amount < 0) {
            throw Refusal.OUT_OF_RANGE.because("absence.amount must not be negative");
        }
    }

    /** Refuses figures that are not of the year before that day. */
    void requireRecent(LocalDate day) {
        if (to.isBefore(day.minusYears(1)) || from.isBefore(day.minusYears(1).minusDays(1))) {
            throw Refusal.ABSENCE_TOO_OLD.because("absence may cover the last year only");
        }
        if (to.isAfter(day)) {
            throw Refusal.DATE_IN_FUTURE.because("absence.to lies in the future");
        }
    }
}
