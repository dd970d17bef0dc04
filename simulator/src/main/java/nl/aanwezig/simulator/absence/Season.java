package nl.aanwezig.simulator.absence;

import java.time.LocalDate;
import java.time.Month;
import nl.aanwezig.simulator.parameters.Rates;
import nl.aanwezig.simulator.random.Draws;
import nl.aanwezig.simulator.random.Purpose;

/**
 * How much more or less sickness there is on a day than on the average school day of its year: a slow swing with its top
 * in mid January, and one influenza wave whose top lies between New Year and mid March, the same for the whole country.
 */
final class Season {

    private static final int MIDWINTER = 15;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int DAYS_OF_A_SCHOOL_YEAR = 365;
    // A wave of so many weeks is four standard deviations wide.
    private static final double WIDTH = 4;
    private static final int LATEST_TOP = 75;

    private final LocalDate first;
    private final double[] factors = new double[DAYS_OF_A_SCHOOL_YEAR + 1];

    Season(long seed, Rates.Sickness sickness, int year) {
        this.first = LocalDate.of(year, Month.AUGUST, 1);
        Draws draws = Draws.of(seed, Purpose.EPIDEMIC, year);
        LocalDate top = LocalDate.of(year + 1, Month.JANUARY, 1).plusDays(draws.between(0, LATEST_TOP));
        double strength = sickness.epidemicPeak() * (0.6 + 0.8 * draws.fraction());
        double deviation = sickness.epidemicWeeks() * 7 / WIDTH;
        for (int day = 0; day < factors.length; day++) {
            LocalDate date = first.plusDays(day);
            double phase = 2 * StrictMath.PI * (date.getDayOfYear() - MIDWINTER) / DAYS_A_YEAR;
            double away = (date.toEpochDay() - top.toEpochDay()) / deviation;
            factors[day] =
                    1 + sickness.winterSwing() * StrictMath.cos(phase) + strength * StrictMath.exp(-away * away / 2);
        }
        normalise();
    }

    // From September to June, the months with lessons.
    private void normalise() {
        double sum = 0;
        int from = 31;
        int to = 334;
        for (int day = from; day < to; day++) {
            sum += factors[day];
        }
        double mean = sum / (to - from);
        for (int day = 0; day < factors.length; day++) {
            factors[day] /= mean;
        }
    }

    double on(LocalDate date) {
        return factors[(int) (date.toEpochDay() - first.toEpochDay())];
    }
}
