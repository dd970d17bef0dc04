package nl.aanwezig.quality.statistic;

/**
 * A figure with its 95 % interval over schools.
 *
 * @param value not a number where there is nothing to count
 */
public record Estimate(double value, double low, double high) {

    public static final Estimate NOTHING = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    public boolean known() {
        return !Double.isNaN(value);
    }
}
