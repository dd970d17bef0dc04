package nl.aanwezig.transition.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.transition.needs.Need;
import nl.aanwezig.transition.needs.NeedsMap;
import nl.aanwezig.transition.needs.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A map as comma-separated rows, one for each line and period; the first row names the columns. */
final class NeedsCsv {

    private static final CsvMapper CSV = new CsvMapper();
    private static final String ALL = "ALL";
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "scope",
            "name",
            "period",
            "from",
            "to",
            "subject",
            "theme",
            "voice",
            "children",
            "change",
            "subjectLabel",
            "themeLabel",
            "voiceLabel");

    private NeedsCsv() {}

    static String of(NeedsMap map, Scope scope, NeedsWords words) {
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.periods().size(); i++) {
            Period period = map.periods().get(i);
            rows.add(row(scope, period, null, map.children().get(i), words));
            for (NeedsMap.Row each : map.rows()) {
                rows.add(row(scope, period, each.need(), each.cells().get(i), words));
            }
        }
        return CSV.writer(schema.setUseHeader(true).build()).writeValueAsString(rows);
    }

    private static List<String> row(
            Scope scope, Period period, @Nullable Need need, NeedsMap.Cell cell, NeedsWords words) {
        return List.of(
                scope.region() ? "region" : "school",
                text(scope.name()),
                period.name(),
                period.from().toString(),
                period.to().toString(),
                need == null ? ALL : need.subject().name(),
                need == null ? ALL : need.theme().name(),
                need == null ? ALL : need.voice().name(),
                words.number(cell.children()),
                Objects.toString(cell.change(), ""),
                need == null ? text(words.of("children")) : text(words.subject(need)),
                need == null ? "" : text(words.theme(need)),
                need == null ? "" : text(words.voice(need)));
    }

    /** A spreadsheet takes a text that begins like a formula for one, and would run it: an apostrophe keeps it a text. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
