package nl.aanwezig.quality.page;

import java.util.List;
import nl.aanwezig.quality.chart.BoxPlot;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.quality.measure.Findings.LeadRow;
import nl.aanwezig.quality.replay.Outcome;

/** How early each rule and level spoke. */
final class Leads {

    private static final List<Outcome> SHOWN = List.of(Outcome.SIXTEEN_HOURS, Outcome.LONG_TERM, Outcome.STAYS_AT_HOME);

    private Leads() {}

    static String section(Findings findings) {
        StringBuilder parts = new StringBuilder(Html.paragraph(
                "School days between the first word of a rule or level in the school year and the outcome, for the pupils who had "
                        + "it. A word on the day itself or later is none. A first word long before may have been about something "
                        + "else: the tables therefore also show the share to whom it spoke in the last 60 school days before, and "
                        + "how often it spoke to pupils <em>without</em> the outcome. A rule that speaks to nearly everybody is "
                        + "early for everybody. <code>nl.unauthorised-16h</code> itself can come before the final crossing: lessons that "
                        + "counted then were explained later. <code>nl.rmc</code> and <code>transition.unread</code> have nothing to say "
                        + "here: nobody is 18, and no dossiers are simulated."));
        for (Outcome outcome : SHOWN) {
            List<LeadRow> rows = findings.leads().stream()
                    .filter(row -> row.outcome() == outcome)
                    .toList();
            parts.append(plot(outcome, rows)).append(table(outcome, rows));
        }
        return Html.section("How early it spoke", parts.toString());
    }

    private static String plot(Outcome outcome, List<LeadRow> rows) {
        String svg = BoxPlot.of(
                "lead-" + outcome.ordinal(),
                "First word before: " + outcome.text(),
                "school days before",
                "spoke before (of pupils with it)",
                rows.stream()
                        .map(row -> new BoxPlot.Row(row.speaker(), row.quantiles(), Numbers.percent(row.spoke())))
                        .toList());
        return Html.figure(
                svg,
                "Pupils with this outcome: " + rows.getFirst().pupils() + ". Box: middle half; whiskers: 5 to 95 %.");
    }

    private static String table(Outcome outcome, List<LeadRow> rows) {
        return Html.table(
                outcome.text() + ": share of pupils, and school days, with 95 % intervals over schools.",
                List.of(
                        "rule or level",
                        "spoke before",
                        "in the 60 days before",
                        "spoke to pupils without it",
                        "median days",
                        "25 %",
                        "75 %"),
                rows.stream()
                        .map(row -> List.of(
                                row.speaker(),
                                Numbers.of(row.spoke(), 2),
                                Numbers.of(row.recently(), 2),
                                Numbers.of(row.otherwise(), 2),
                                Numbers.of(row.median(), 0),
                                Numbers.of(row.quantiles().get(1), 0),
                                Numbers.of(row.quantiles().get(3), 0)))
                        .toList());
    }
}
