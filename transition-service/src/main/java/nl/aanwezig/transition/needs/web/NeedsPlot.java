package nl.aanwezig.transition.needs.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.aanwezig.transition.needs.NeedsMap;
import nl.aanwezig.transition.needs.Period;
import org.jspecify.annotations.Nullable;

/**
 * The newest period of a map as lying bars, the longest first; a thin bar below is the period before, where it is shown.
 * Text stays text, so that it can be read aloud; narrow enough for a phone.
 */
final class NeedsPlot {

    private static final int MOST_BARS = 20;
    private static final int WIDTH = 360;
    private static final int NUMBERS = 44;
    private static final int TOP = 44;
    private static final int ROW = 42;

    private NeedsPlot() {}

    /** @param label of the bar */
    private record Bar(String label, int children, @Nullable Integer before) {}

    static String of(NeedsMap map, NeedsWords words) {
        int last = map.periods().size() - 1;
        Period period = map.periods().get(last);
        List<Bar> bars = map.rows().stream()
                .filter(row -> row.cells().get(last).children() != null)
                .map(row -> bar(row, last, words))
                .sorted(Comparator.comparingInt(Bar::children).reversed())
                .limit(MOST_BARS)
                .toList();
        int height = TOP + Math.max(1, bars.size()) * ROW;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" lang=\"%s\""
                .formatted(WIDTH, height, words.language()));
        svg.append(
                " aria-labelledby=\"needs-title needs-text\" font-family=\"system-ui, sans-serif\" fill=\"#1a1a1a\">\n");
        svg.append("<title id=\"needs-title\">")
                .append(escaped(words.of("title") + " " + words.period(period)))
                .append("</title>\n<desc id=\"needs-text\">")
                .append(escaped(words.of("legend")))
                .append("</desc>\n");
        text(svg, 0, 16, "start", 15, words.of("title") + " " + words.period(period));
        text(svg, 0, 34, "start", 11, bars.isEmpty() ? words.of("nothing") : words.of("axis"));
        int most = bars.stream()
                .mapToInt(each -> Math.max(each.children(), Objects.requireNonNullElse(each.before(), 0)))
                .max()
                .orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), TOP + i * ROW, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private static Bar bar(NeedsMap.Row row, int last, NeedsWords words) {
        NeedsMap.Cell cell = row.cells().get(last);
        int children = Objects.requireNonNullElse(cell.children(), 0);
        return new Bar(
                words.subject(row.need()) + ": " + words.themeAndVoice(row.need()),
                children,
                cell.change() == null ? null : children - cell.change());
    }

    private static void draw(StringBuilder svg, Bar bar, int y, int most) {
        text(svg, 0, y + 12, "start", 12, bar.label());
        rect(svg, y + 17, width(bar.children(), most), 12, "#00558c");
        text(svg, width(bar.children(), most) + 5, y + 28, "start", 12, Integer.toString(bar.children()));
        if (bar.before() != null) {
            rect(svg, y + 30, width(bar.before(), most), 4, "#8a8a8a");
        }
    }

    private static double width(int children, int most) {
        return (double) (WIDTH - NUMBERS) * children / most;
    }

    private static void rect(StringBuilder svg, int y, double width, int height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"0\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                y,
                width,
                height,
                colour));
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, int size, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\">%s</text>%n",
                x,
                y,
                anchor,
                size,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
