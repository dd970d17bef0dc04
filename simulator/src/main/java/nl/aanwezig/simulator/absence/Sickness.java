package nl.aanwezig.simulator.absence;

import java.time.LocalDate;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Truth;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;
import nl.aanwezig.simulator.school.SchoolDays;

/**
 * Spells of sickness. Each week has its own draws, so the sick days of a week follow from the weeks just before it and
 * nothing else.
 */
final class Sickness {

    private static final int DAYS_A_WEEK = 7;
    private static final int SCHOOL_DAYS_A_WEEK = 5;
    private static final double SCHOOL_DAYS_A_YEAR = 185;
    private static final int LONGEST_SPELL = 15;
    // A spell does not outlast a longer holiday, so these weeks before are all that can reach into a week.
    private static final int WEEKS_BACK = 4;
    private static final int LONGEST_BREAK = 6;
    private static final double MOST_LIKELY = 0.5;

    private final long seed;

    Sickness(long seed) {
        this.seed = seed;
    }

    /** Whether the pupil is ill on each day from Monday to Friday. */
    boolean[] week(
            SimulatedPupil pupil,
            Truth truth,
            Rates rates,
            Season season,
            SchoolDays days,
            LocalDate yearStart,
            LocalDate monday) {
        boolean[] ill = new boolean[SCHOOL_DAYS_A_WEEK];
        for (int back = WEEKS_BACK; back >= 0; back--) {
            LocalDate week = monday.minusDays((long) back * DAYS_A_WEEK);
            Draws draws = Draws.of(seed, Purpose.SICKNESS, pupil.number(), week.toEpochDay());
            for (int day = 0; day < SCHOOL_DAYS_A_WEEK; day++) {
                double luck = draws.fraction();
                LocalDate date = week.plusDays(day);
                if (date.isBefore(yearStart) || !days.contains(date)) {
                    continue;
                }
                double risk = rates.sickness().spellsPerYear()
                        / SCHOOL_DAYS_A_YEAR
                        * season.on(date)
                        * weekday(pupil, rates.sickness(), day)
                        * pupil.traits().sickness()
                        * (1 + (rates.slide().sicknessFactor() - 1) * truth.slideOn(date));
                if (luck < Math.min(risk, MOST_LIKELY)) {
                    mark(ill, monday, date, length(draws, rates.sickness()), days);
                }
            }
        }
        return ill;
    }

    private static void mark(boolean[] ill, LocalDate monday, LocalDate from, int length, SchoolDays days) {
        LocalDate date = from;
        int healthyDays = 0;
        for (int left = length; left > 0; date = date.plusDays(1)) {
            if (days.contains(date)) {
                long index = date.toEpochDay() - monday.toEpochDay();
                if (index >= SCHOOL_DAYS_A_WEEK) {
                    return;
                }
                if (index >= 0) {
                    ill[(int) index] = true;
                }
                left--;
                healthyDays = 0;
            } else if (++healthyDays > LONGEST_BREAK) {
                return;
            }
        }
    }

    private static int length(Draws draws, Rates.Sickness sickness) {
        double mean = draws.chance(sickness.longShare()) ? sickness.longMeanDays() : sickness.shortMeanDays();
        return Math.min(LONGEST_SPELL, draws.geometric(mean));
    }

    private static double weekday(SimulatedPupil pupil, Rates.Sickness sickness, int day) {
        double usual = sickness.weekday().get(day);
        int own = pupil.traits().sickWeekday();
        if (own == 0) {
            return usual;
        }
        return own == day + 1 ? usual * sickness.sameWeekdayFactor() : usual / 2;
    }
}
