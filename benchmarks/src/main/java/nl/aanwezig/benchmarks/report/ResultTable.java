package nl.aanwezig.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All lines, as Markdown and as CSV. */
public final class ResultTable {

    private final List<Row> rows = new ArrayList<>();

    public void add(Row row) {
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A table that is also readable as text. */
    public String markdown() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Row.HEADINGS);
        rows.forEach(each -> lines.add(each.cells()));
        int[] widths = new int[Row.HEADINGS.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(line(lines.get(i), widths, ' '));
            if (i == 0) {
                text.append(line(Row.HEADINGS.stream().map(each -> "").toList(), widths, '-'));
            }
        }
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths, char fill) {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i).replace("|", "/");
            text.append(' ')
                    .append(cell)
                    .append(String.valueOf(fill).repeat(widths[i] - cell.length()))
                    .append(" |");
        }
        return text.append('\n').toString();
    }

    public String csv() {
        StringBuilder text = new StringBuilder(csv(Row.HEADINGS));
        rows.forEach(each -> text.append(csv(each.cells())));
        return text.toString();
    }

    private static String csv(List<String> cells) {
        return cells.stream()
                .map(each -> '"' + each.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * Writes {@code results.md} and {@code results.csv}.
     *
     * @param preface what the run was of, above the table
     */
    public void writeTo(Path folder, String preface) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("results.md"), preface + "\n\n" + markdown());
            Files.writeString(folder.resolve("results.csv"), csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
