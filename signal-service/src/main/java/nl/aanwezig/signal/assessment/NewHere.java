package nl.aanwezig.signal.assessment;

/**
 * A pupil is new at a school: which school day of the enrolment it is, of the first days that the school's policy pack names.
 *
 * @param schoolDay 1 for the first
 * @param of the last of the first days, like 100
 */
public record NewHere(String schoolId, int schoolDay, int of) {}
