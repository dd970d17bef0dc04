package nl.aanwezig.quality.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.aanwezig.quality.measure.Findings;

/** The whole report as one HTML page: no script, no network, no font. */
public final class ReportPage {

    private static final String LIMITS = """
            <ul>
            <li><strong>The pupils do not exist.</strong> No public data of pupils, day by day, with a real outcome was found. The figures say how
            the rules behave on a model, not how they behave at a school.</li>
            <li><strong>It is partly circular.</strong> The simulator lets most long absences announce themselves by more sick reports, skipped lessons
            and lateness, and the rules look for exactly that. Rules see registrations only, never the simulator's truth; but whoever
            wrote the model had the same idea of how absence grows as whoever wrote the rules. That part of the figures is an
            upper bound.</li>
            <li><strong>The 16-hour crossing is a sum.</strong> A rule that watches the same sum on the way, <code>nl.approaching-16h</code>, must come
            before it. What the figures add is how many days there are in between.</li>
            <li><strong>Two outcomes are what the law's own rules say</strong> of the final registrations, and the third is the simulator's truth:
            the pupil stays at home, even where the parents report sickness and no rule of law ever speaks.</li>
            <li><strong>Some long absences come without a sign</strong>, by design; no rule can see them.</li>
            <li><strong>Nobody acts on a signal here.</strong> In a school, a talk in time changes the outcome, and a good signal then looks like a
            false alarm.</li>
            <li><strong>Assumptions without a source</strong> are many (marked C in <code>parameters.yaml</code>). Another seed changes the luck, not the
            assumptions; the intervals cover luck and differences between schools only.</li>
            <li><strong>No target, no tuning.</strong> No limit of a rule was fitted to this report.</li>
            </ul>
            """;

    private ReportPage() {}

    public static String of(Findings findings) {
        Findings.Setup setup = findings.setup();
        String command = String.format(
                Locale.ROOT,
                "./quality-report --schools %d --pupils %d --year %d --seed %d",
                setup.schools(),
                setup.pupilsPerSchool(),
                setup.firstYear(),
                setup.seed());
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Quality of the signals on simulated schools</title>\n<style>\n"
                + css()
                + "</style>\n</head>\n<body>\n"
                + "<div class=\"banner\">All data on this page is simulated. No figure here describes real pupils.</div>\n<main>\n"
                + "<h1>Quality of the signals on simulated schools</h1>\n"
                + Html.paragraph(String.format(
                        Locale.ROOT,
                        "%d simulated secondary schools, %,d simulated pupils, one school year from August %d, judged by the pack "
                                + "<code>%s</code> on what the schools had registered by each evening, late registrations and "
                                + "corrections included. Made by <code>%s</code>. Figures in brackets are 95 %% intervals, by drawing "
                                + "schools with replacement.",
                        setup.schools(),
                        setup.pupils(),
                        setup.firstYear(),
                        setup.policy(),
                        command))
                + Summary.section(findings)
                + outcomes(findings)
                + Html.section("What these figures cannot say", LIMITS)
                + Leads.section(findings)
                + Lists.section(findings)
                + Flags.section(findings)
                + Burden.alarms(findings)
                + Burden.levels(findings)
                + "</main>\n</body>\n</html>\n";
    }

    private static String outcomes(Findings findings) {
        return Html.section(
                "What happened to the pupils",
                Html.table(
                        "Pupils with each outcome in the year.",
                        java.util.List.of("outcome", "pupils", "of 1,000"),
                        findings.outcomes().stream()
                                .map(row -> java.util.List.of(
                                        row.outcome().text(),
                                        String.valueOf(row.pupils()),
                                        Numbers.of(row.perThousand(), 1)))
                                .toList()));
    }

    private static String css() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
