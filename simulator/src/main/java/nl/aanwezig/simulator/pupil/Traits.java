package nl.aanwezig.simulator.pupil;

import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.random.Draws;

/**
 * What a pupil brings along for all years.
 *
 * @param sickness how often ill, compared with the mean of 1
 * @param unexplained how often a single lesson is missed, compared with the mean of 1
 * @param latePerYear times late a school year
 * @param sickWeekday Monday 1 to Friday 5 when spells fall on one weekday; else 0
 * @param skipWeekday the weekday on which this pupil skips, when it does
 */
public record Traits(double sickness, double unexplained, double latePerYear, int sickWeekday, int skipWeekday) {

    private static final int FRIDAY = 5;

    static Traits of(Draws draws, Rates rates) {
        Rates.Lateness lateness = rates.lateness();
        return new Traits(
                draws.erlang(rates.sickness().frailtyShape()),
                draws.erlang(rates.lessons().unexplainedShape()),
                draws.chance(lateness.habitualShare())
                        ? lateness.habitualPerYear() * draws.erlang(2)
                        : draws.exponential(lateness.perYear()),
                draws.chance(rates.sickness().sameWeekdayShare()) ? draws.between(1, FRIDAY) : 0,
                draws.between(1, FRIDAY));
    }
}
