package nl.aanwezig.quality.page;

import java.util.List;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.quality.replay.Outcome;

/** Flags of a moment, beside the published ones. */
final class Flags {

    private Flags() {}

    static String section(Findings findings) {
        StringBuilder parts = new StringBuilder(Html.paragraph(
                "On the last school day before Christmas, everybody who is flagged, however many; asked whether the outcome comes "
                        + "later in the school year. The two published flags are computed on the same simulated pupils. Their "
                        + "published figures stand beside them, and are of another kind: US pupils, years before the end of school, "
                        + "and dropping out of high school as the outcome (Bowers et al. 2013). They show what such flags reach at "
                        + "all; they are not the target of this table."));
        for (Outcome outcome : Outcome.values()) {
            parts.append(Html.table(
                    outcome.text() + " after Christmas.",
                    List.of(
                            "flag",
                            "flagged per 100",
                            "precision",
                            "recall",
                            "specificity",
                            "published: precision / sensitivity / specificity"),
                    findings.flags().stream()
                            .filter(row -> row.outcome() == outcome)
                            .map(row -> List.of(
                                    row.flag().text(),
                                    Numbers.of(row.flaggedPerHundred(), 1),
                                    Numbers.of(row.precision(), 2),
                                    Numbers.of(row.recall(), 2),
                                    Numbers.of(row.specificity(), 2),
                                    row.flag().published()))
                            .toList()));
        }
        return Html.section("Beside two published flags", parts.toString());
    }
}
