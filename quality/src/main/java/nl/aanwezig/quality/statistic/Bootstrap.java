package nl.aanwezig.quality.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals by drawing schools with replacement: pupils of one school share its calendar, its registering and its luck, so
 * the school is the unit. Seeded: the same report every time.
 *
 * @param <S> what is known of one school
 */
public final class Bootstrap<S> {

    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;

    private final List<S> schools;
    private final int[][] draws = new int[DRAWS][];

    public Bootstrap(List<S> schools, long seed) {
        this.schools = List.copyOf(schools);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = random.ints(schools.size(), 0, schools.size()).toArray();
        }
    }

    /** The sum of one number over the sum of another. */
    public Estimate ratio(ToDoubleFunction<S> numerator, ToDoubleFunction<S> denominator) {
        double[] above = schools.stream().mapToDouble(numerator).toArray();
        double[] below = schools.stream().mapToDouble(denominator).toArray();
        return of(sample -> {
            double sumAbove = 0;
            double sumBelow = 0;
            for (int school : sample) {
                sumAbove += above[school];
                sumBelow += below[school];
            }
            return sumBelow == 0 ? Double.NaN : sumAbove / sumBelow;
        });
    }

    /** A quantile of all values of all schools. */
    public Estimate quantile(Function<S, double[]> valuesOf, double quantile) {
        double[][] values = schools.stream().map(valuesOf).toArray(double[][]::new);
        return of(sample -> Quantiles.of(
                Arrays.stream(sample)
                        .mapToObj(school -> values[school])
                        .flatMapToDouble(Arrays::stream)
                        .sorted()
                        .toArray(),
                quantile));
    }

    /** The figure of all schools, and between which values the middle 95 % of the draws lie. */
    private Estimate of(ToDoubleFunction<int[]> figure) {
        double value = figure.applyAsDouble(IntStream.range(0, schools.size()).toArray());
        if (Double.isNaN(value)) {
            return Estimate.NOTHING;
        }
        double[] values = Arrays.stream(draws)
                .mapToDouble(figure)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return new Estimate(value, Quantiles.of(values, TAIL), Quantiles.of(values, 1 - TAIL));
    }
}
