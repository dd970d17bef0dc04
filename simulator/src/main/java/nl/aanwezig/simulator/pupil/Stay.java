package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;

/**
 * The time that a pupil truly spends at a school, within one school year.
 *
 * @param school index of the school
 * @param to last day, inclusive
 * @param schoolClass class in that school year
 * @param group like {@code 1B}
 * @param ends whether the pupil is gone from the school after {@code to}
 * @param knownOn the day on which the school records the end; {@code to} unless it notices later
 */
public record Stay(
        int school, LocalDate from, LocalDate to, int schoolClass, String group, boolean ends, LocalDate knownOn) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
