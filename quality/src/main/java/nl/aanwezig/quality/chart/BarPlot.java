package nl.aanwezig.quality.chart;

import java.util.List;
import nl.aanwezig.quality.statistic.Estimate;

/** Lying bars with their intervals, the dark part within the light one. */
public final class BarPlot {

    /** @param part of {@code whole}, like the unfounded among all alarms */
    public record Row(String label, Estimate whole, Estimate part) {}

    private static final int WIDTH = 860;
    private static final int LABELS = 190;
    private static final int NOTES = 150;
    private static final int ROW = 24;
    private static final int AXIS = 40;

    private BarPlot() {}

    public static String of(String id, String title, String axis, String noteTitle, List<Row> rows) {
        int top = Svg.titleHeight() + 22;
        int bottom = top + rows.size() * ROW;
        Svg svg = new Svg(id, WIDTH, bottom + AXIS, title, axis + "; thin line: 95 % interval over schools.");
        double most = rows.stream()
                .filter(row -> row.whole().known())
                .mapToDouble(row -> row.whole().high())
                .max()
                .orElse(1);
        Scale x = new Scale(0, Math.max(0.01, most), LABELS, WIDTH - NOTES);
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), top, x.at(tick), bottom, "grid");
            svg.text(x.at(tick), bottom + 14, "middle", "tick", Scale.label(tick));
        }
        svg.text((LABELS + WIDTH - NOTES) / 2.0, bottom + 32, "middle", "tick", axis);
        svg.text(WIDTH, top - 8, "end", "tick", noteTitle);
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * ROW + ROW / 2.0;
            Row row = rows.get(i);
            svg.text(LABELS - 8, y + 4, "end", "label", row.label());
            if (row.whole().known()) {
                String tip = String.format(
                        java.util.Locale.ROOT,
                        "%s: %.2f of which %.2f",
                        row.label(),
                        row.whole().value(),
                        row.part().value());
                svg.box(LABELS, y - 8, x.at(row.whole().value()) - LABELS, 16, "whole", tip);
                svg.box(LABELS, y - 4, x.at(row.part().value()) - LABELS, 8, "part", tip);
                svg.line(x.at(row.whole().low()), y, x.at(row.whole().high()), y, "whisker");
                svg.text(
                        WIDTH,
                        y + 4,
                        "end",
                        "label",
                        String.format(
                                java.util.Locale.ROOT,
                                "%.2f / %.2f",
                                row.whole().value(),
                                row.part().value()));
            }
        }
        return svg.end();
    }
}
