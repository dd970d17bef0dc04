package nl.aanwezig.quality.chart;

import java.util.List;

/** Lying boxes: the middle half, the median, whiskers from 5 to 95 %. */
public final class BoxPlot {

    /**
     * @param quantiles 5, 25, 50, 75 and 95 %; not a number where there is nothing to show
     * @param note written at the right end
     */
    public record Row(String label, List<Double> quantiles, String note) {

        public Row {
            quantiles = List.copyOf(quantiles);
        }
    }

    private static final int WIDTH = 860;
    private static final int LABELS = 190;
    private static final int NOTES = 190;
    private static final int ROW = 24;
    private static final int AXIS = 40;

    private BoxPlot() {}

    public static String of(String id, String title, String axis, String noteTitle, List<Row> rows) {
        int top = Svg.titleHeight() + 22;
        int bottom = top + rows.size() * ROW;
        Svg svg = new Svg(
                id,
                WIDTH,
                bottom + AXIS,
                title,
                axis + ": box from 25 to 75 %, line at the median, whiskers 5 to 95 %.");
        double most = rows.stream()
                .map(row -> row.quantiles().getLast())
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Scale x = new Scale(0, Math.max(1, most), LABELS, WIDTH - NOTES);
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), top, x.at(tick), bottom, "grid");
            svg.text(x.at(tick), bottom + 14, "middle", "tick", Scale.label(tick));
        }
        svg.text((LABELS + WIDTH - NOTES) / 2.0, bottom + 32, "middle", "tick", axis);
        svg.text(WIDTH, top - 8, "end", "tick", noteTitle);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, x, rows.get(i), top + i * ROW + ROW / 2.0);
        }
        return svg.end();
    }

    private static void row(Svg svg, Scale x, Row row, double y) {
        svg.text(LABELS - 8, y + 4, "end", "label", row.label());
        svg.text(WIDTH, y + 4, "end", "label", row.note());
        List<Double> quantiles = row.quantiles();
        if (quantiles.getFirst().isNaN()) {
            svg.text(LABELS + 6, y + 4, "start", "tick", "never before");
            return;
        }
        svg.line(x.at(quantiles.get(0)), y, x.at(quantiles.get(4)), y, "whisker");
        double from = x.at(quantiles.get(1));
        String tip = String.format(
                java.util.Locale.ROOT,
                "%s: median %.0f, half of them %.0f to %.0f",
                row.label(),
                quantiles.get(2),
                quantiles.get(1),
                quantiles.get(3));
        svg.box(from, y - 7, x.at(quantiles.get(3)) - from, 14, "box", tip);
        svg.line(x.at(quantiles.get(2)), y - 7, x.at(quantiles.get(2)), y + 7, "median");
    }
}
