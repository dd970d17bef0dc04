package nl.aanwezig.quality.page;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.quality.chart.PrecisionPlot;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.quality.measure.Findings.ListRow;
import nl.aanwezig.quality.measure.Horizon;
import nl.aanwezig.quality.measure.Ordering;
import nl.aanwezig.quality.replay.Outcome;

/** Precision and recall of lists that a mentor can handle. */
final class Lists {

    private static final List<Outcome> SHOWN = List.of(Outcome.SIXTEEN_HOURS, Outcome.LONG_TERM, Outcome.STAYS_AT_HOME);

    private Lists() {}

    static String section(Findings findings) {
        StringBuilder parts = new StringBuilder(Html.paragraph(
                "At the end of each school week, from the fifth on, the first 1, 2 or 3 pupils of each group of at most 28, among "
                        + "those for whom the outcome has not come yet. Order by level; then by unauthorised hours in the last 20 school "
                        + "days; then by the number of different rules with an open signal; then the newest signal first; ties by a "
                        + "number without meaning. Precision: share of those "
                        + "listed for whom it comes. Recall: share of those for whom it comes who are listed. Each week counts "
                        + "anew, so a pupil for whom it comes in ten weeks counts ten times. Compared on the same pupils: lowest "
                        + "attendance so far, the plain sort by unauthorised hours, and chance. A list may stay shorter: "
                        + "nobody without a signal is listed. The levels put worrying sickness before few skipped lessons, because it "
                        + "asks for care; a list made for one outcome alone can be better at that outcome."));
        for (Outcome outcome : SHOWN) {
            for (Horizon horizon : Horizon.values()) {
                List<ListRow> rows = findings.lists().stream()
                        .filter(row -> row.outcome() == outcome && row.horizon() == horizon)
                        .toList();
                if (horizon == Horizon.NEXT_40_DAYS) {
                    parts.append(plot(outcome, horizon, rows));
                }
                parts.append(table(outcome, horizon, rows));
            }
        }
        return Html.section("The list of a mentor", parts.toString());
    }

    private static String plot(Outcome outcome, Horizon horizon, List<ListRow> rows) {
        List<PrecisionPlot.Series> series = new ArrayList<>();
        for (Ordering ordering : Ordering.values()) {
            series.add(new PrecisionPlot.Series(
                    ordering.text(),
                    "s" + ordering.ordinal(),
                    rows.stream()
                            .filter(row -> row.ordering() == ordering)
                            .map(row ->
                                    new PrecisionPlot.Dot(String.valueOf(row.size()), row.precision(), row.recall()))
                            .toList()));
        }
        return Html.figure(
                PrecisionPlot.of(
                        "list-" + outcome.ordinal() + "-" + horizon.ordinal(),
                        outcome.text() + " " + horizon.text(),
                        series),
                "Each dot is a list of the first 1, 2 or 3 pupils of a group; further right and higher is better.");
    }

    private static String table(Outcome outcome, Horizon horizon, List<ListRow> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (ListRow row : rows) {
            cells.add(List.of(
                    row.ordering().text(),
                    "top " + row.size(),
                    Numbers.of(row.precision(), 3),
                    Numbers.of(row.recall(), 3)));
        }
        return Html.table(
                outcome.text() + " " + horizon.text() + ".", List.of("order", "list", "precision", "recall"), cells);
    }
}
