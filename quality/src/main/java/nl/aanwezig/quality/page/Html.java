package nl.aanwezig.quality.page;

import java.util.List;

/** Pieces of the page. */
final class Html {

    private Html() {}

    /** A section; its heading says that the data is simulated. */
    static String section(String title, String... parts) {
        return "<section>\n<h2>" + title + " <small>simulated data</small></h2>\n" + String.join("\n", parts)
                + "</section>\n";
    }

    static String paragraph(String text) {
        return "<p>" + text + "</p>\n";
    }

    static String figure(String svg, String caption) {
        return "<figure>\n" + svg + "<figcaption>Simulated data. " + caption + "</figcaption>\n</figure>\n";
    }

    static String table(String caption, List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<div class=\"scroll\"><table>\n<caption>Simulated data. ")
                .append(caption)
                .append("</caption>\n<thead><tr>");
        head.forEach(cell -> table.append("<th scope=\"col\">").append(cell).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            table.append("<tr>");
            row.forEach(cell -> table.append("<td>").append(cell).append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody></table></div>\n").toString();
    }
}
