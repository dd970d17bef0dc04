package nl.aanwezig.quality.chart;

import java.util.List;
import nl.aanwezig.quality.statistic.Estimate;

/** Precision against recall: a line for each way of ordering, a dot for each size of list. */
public final class PrecisionPlot {

    /** @param style one of {@code s0} to {@code s3} */
    public record Series(String label, String style, List<Dot> dots) {

        public Series {
            dots = List.copyOf(dots);
        }
    }

    public record Dot(String label, Estimate precision, Estimate recall) {}

    private static final int WIDTH = 860;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 530;
    private static final int BOTTOM = 350;
    private static final int LEGEND = 24;

    private PrecisionPlot() {}

    public static String of(String id, String title, List<Series> series) {
        Svg svg = new Svg(
                id,
                WIDTH,
                HEIGHT,
                title,
                "Precision against recall for lists of 1, 2 and 3 pupils; thin lines: 95 % interval over schools.");
        int top = Svg.titleHeight() + 22;
        Scale x = new Scale(0, most(series, false), LEFT, RIGHT);
        Scale y = new Scale(0, most(series, true), BOTTOM, top);
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), top, x.at(tick), BOTTOM, "grid");
            svg.text(x.at(tick), BOTTOM + 16, "middle", "tick", Scale.label(tick));
        }
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
            svg.text(LEFT - 6, y.at(tick) + 4, "end", "tick", Scale.label(tick));
        }
        svg.text(
                (LEFT + RIGHT) / 2.0,
                BOTTOM + 36,
                "middle",
                "tick",
                "recall: share of those to come who are on a list");
        svg.text(LEFT - 44, top - 8, "start", "tick", "precision");
        for (int i = 0; i < series.size(); i++) {
            draw(svg, x, y, series.get(i));
            double legend = top + 20.0 + i * LEGEND;
            svg.dot(
                    RIGHT + 26.0,
                    legend - 4,
                    5,
                    series.get(i).style(),
                    series.get(i).label());
            svg.text(RIGHT + 40.0, legend, "start", "label", series.get(i).label());
        }
        return svg.end();
    }

    private static void draw(Svg svg, Scale x, Scale y, Series series) {
        StringBuilder points = new StringBuilder();
        for (Dot dot : series.dots()) {
            if (dot.precision().known() && dot.recall().known()) {
                points.append(Svg.point(
                        x.at(dot.recall().value()), y.at(dot.precision().value())));
            }
        }
        svg.path(points.toString().strip(), "p" + series.style());
        for (Dot dot : series.dots()) {
            if (!dot.precision().known() || !dot.recall().known()) {
                continue;
            }
            double atX = x.at(dot.recall().value());
            double atY = y.at(dot.precision().value());
            svg.line(atX, y.at(dot.precision().low()), atX, y.at(dot.precision().high()), "whisker");
            svg.line(x.at(dot.recall().low()), atY, x.at(dot.recall().high()), atY, "whisker");
            String tip = String.format(
                    java.util.Locale.ROOT,
                    "%s, %s: precision %.2f, recall %.2f",
                    series.label(),
                    dot.label(),
                    dot.precision().value(),
                    dot.recall().value());
            svg.dot(atX, atY, 5, series.style(), tip);
            svg.text(atX + 8, atY - 6, "start", "tick", dot.label());
        }
    }

    private static double most(List<Series> series, boolean precision) {
        double most = series.stream()
                .flatMap(each -> each.dots().stream())
                .map(dot -> precision ? dot.precision() : dot.recall())
                .filter(Estimate::known)
                .mapToDouble(Estimate::high)
                .max()
                .orElse(1);
        double step = most > 0.2 ? 0.1 : 0.01;
        return Math.clamp(Math.ceil(most / step) * step, step, 1);
    }
}
