package nl.aanwezig.quality.chart;

import java.util.Locale;

/**
 * An SVG picture under way. Text stays text, so it can be read aloud, searched and scaled, and no font is needed to draw it.
 * Every picture says that its data is simulated.
 */
final class Svg {

    private static final int TITLE_HEIGHT = 22;

    private final StringBuilder out = new StringBuilder();
    private final int width;

    Svg(String id, int width, int height, String title, String description) {
        this.width = width;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">%n",
                width,
                height,
                id,
                id));
        out.append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(title))
                .append("</title>\n");
        out.append("<desc id=\"")
                .append(id)
                .append("-d\">Simulated data. ")
                .append(escape(description))
                .append("</desc>\n");
        text(0, 14, "start", "h", title);
        text(width, 14, "end", "sim", "SIMULATED DATA");
    }

    static int titleHeight() {
        return TITLE_HEIGHT;
    }

    void line(double fromX, double fromY, double toX, double toY, String style) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                style));
    }

    void box(double x, double y, double boxWidth, double height, String style, String tip) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\">",
                x,
                y,
                Math.max(0, boxWidth),
                height,
                style));
        tip(tip);
        out.append("</rect>\n");
    }

    void dot(double x, double y, double radius, String style, String tip) {
        out.append(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\">", x, y, radius, style));
        tip(tip);
        out.append("</circle>\n");
    }

    void area(String points, String style, String tip) {
        out.append("<polygon points=\"")
                .append(points)
                .append("\" class=\"")
                .append(style)
                .append("\">");
        tip(tip);
        out.append("</polygon>\n");
    }

    void path(String points, String style) {
        out.append("<polyline points=\"")
                .append(points)
                .append("\" class=\"")
                .append(style)
                .append("\"/>\n");
    }

    void text(double x, double y, String anchor, String style, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                style,
                escape(text)));
    }

    int width() {
        return width;
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private void tip(String tip) {
        out.append("<title>").append(escape(tip)).append("</title>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
