package nl.aanwezig.attendance.enrolment;

import java.time.LocalDate;

/**
 * The dates that follow from a birth date (domain.md 1.1). They are kept in its place: the birth date itself is neither
 * stored nor published.
 *
 * @param compulsoryFrom first day of compulsory school age
 * @param compulsoryUntil last day of leerplicht
 * @param adultFrom first day on which the pupil is of age: kwalificatieplicht ends, the student is the addressee
 * @param rmcUntil last day on which a pupil without startkwalificatie is followed (RMC)
 */
public record AgeRegime(LocalDate compulsoryFrom, LocalDate compulsoryUntil, LocalDate adultFrom, LocalDate rmcUntil) {}
