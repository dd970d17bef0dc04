package nl.aanwezig.quality.page;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.quality.chart.BarPlot;
import nl.aanwezig.quality.chart.StackPlot;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.signal.assessment.Level;

/** What the signals cost people: how often they speak, how often for nothing, and how many pupils stand at each level. */
final class Burden {

    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Burden() {}

    static String alarms(Findings findings) {
        String plot = BarPlot.of(
                "alarms",
                "New signals and rises of level, per 100 pupils a school week",
                "per 100 pupils a school week",
                "all / unfounded",
                findings.alarms().stream()
                        .map(row -> new BarPlot.Row(row.speaker(), row.raised(), row.unfounded()))
                        .toList());
        return Html.section(
                "False alarms",
                Html.paragraph(
                        "A word is unfounded here when the pupil has none of the three outcomes in the whole year. That is strict: "
                                + "a rule about sickness is right when a pupil is often ill, whatever comes of it, and lateness is "
                                + "lateness. Read it as: how often a mentor looks without this coming of it."),
                Html.figure(plot, "Light: all; dark: unfounded; thin line: 95 % interval over schools."),
                Html.table(
                        "Per 100 pupils a school week.",
                        List.of("rule or level", "all", "unfounded", "share unfounded"),
                        findings.alarms().stream()
                                .map(row -> List.of(
                                        row.speaker(),
                                        Numbers.of(row.raised(), 2),
                                        Numbers.of(row.unfounded(), 2),
                                        Numbers.of(row.unfoundedShare(), 2)))
                                .toList()));
    }

    static String levels(Findings findings) {
        List<String> weeks = findings.levels().stream()
                .map(week -> WEEK.format(week.monday()))
                .toList();
        List<StackPlot.Layer> layers = new ArrayList<>();
        for (Level level : List.of(Level.URGENT, Level.CONCERN, Level.WATCH)) {
            layers.add(new StackPlot.Layer(
                    level.name(),
                    "l" + level.ordinal(),
                    findings.levels().stream()
                            .map(week -> week.shares().get(level.ordinal()))
                            .toList()));
        }
        return Html.section(
                "Pupils at each level through the year",
                Html.figure(
                        StackPlot.of("levels", "Share of pupils at each level", "week of", weeks, layers),
                        "At the end of each school week; the rest is at level NONE. 3.6 % of a group of 28 is one pupil."));
    }
}
