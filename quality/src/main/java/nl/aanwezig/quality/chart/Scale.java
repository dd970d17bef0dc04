package nl.aanwezig.quality.chart;

import java.util.stream.DoubleStream;

/** From values to places along an axis. */
record Scale(double lowest, double highest, double from, double to) {

    private static final double[] STEPS = {
        0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 25, 50, 100
    };
    private static final int MOST_TICKS = 8;

    double at(double value) {
        return from + (Math.clamp(value, lowest, highest) - lowest) / (highest - lowest) * (to - from);
    }

    /** Round values along the axis. */
    double[] ticks() {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if ((highest - lowest) / STEPS[i] <= MOST_TICKS) {
                step = STEPS[i];
            }
        }
        double chosen = step;
        return DoubleStream.iterate(
                        Math.ceil(lowest / chosen - 1e-9) * chosen,
                        tick -> tick <= highest + 1e-9,
                        tick -> tick + chosen)
                .toArray();
    }

    static String label(double tick) {
        double rounded = Math.round(tick * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
