package nl.aanwezig.quality.page;

import java.util.Locale;
import nl.aanwezig.quality.statistic.Estimate;

/** Figures as people read them. */
final class Numbers {

    private static final String NOTHING = "–";

    private Numbers() {}

    static String of(double value, int places) {
        return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** The value and its interval. */
    static String of(Estimate estimate, int places) {
        return estimate.known()
                ? of(estimate.value(), places)
                        + " <span class=\"ci\">("
                        + of(estimate.low(), places)
                        + "–"
                        + of(estimate.high(), places)
                        + ")</span>"
                : NOTHING;
    }

    static String percent(Estimate estimate) {
        return estimate.known() ? Math.round(100 * estimate.value()) + " %" : NOTHING;
    }

    /** For a file: empty where there is nothing. */
    static String csv(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.5f", value);
    }

    static String csv(Estimate estimate) {
        return csv(estimate.value()) + "," + csv(estimate.low()) + "," + csv(estimate.high());
    }
}
