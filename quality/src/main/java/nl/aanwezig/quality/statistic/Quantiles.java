package nl.aanwezig.quality.statistic;

/** Quantiles of sorted values, with linear interpolation between them. */
public final class Quantiles {

    private Quantiles() {}

    /** Not a number where there are no values. */
    public static double of(double[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
