package nl.aanwezig.benchmarks.report;

import java.util.Locale;

/** Numbers as the table shows them: three digits that mean something. */
public final class Figure {

    private static final double THOUSAND = 1000;

    private Figure() {}

    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size >= THOUSAND) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String format =
                size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
