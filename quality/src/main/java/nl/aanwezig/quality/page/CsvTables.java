package nl.aanwezig.quality.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import nl.aanwezig.quality.measure.Findings;

/** The figures of a report as one CSV file a table. The first column of every line says that the data is simulated. */
public final class CsvTables {

    private static final String ESTIMATE = ",%1$s,%1$s_low,%1$s_high";

    private CsvTables() {}

    /** Writes {@code outcomes.csv}, {@code leads.csv}, {@code lists.csv}, {@code flags.csv}, {@code alarms.csv}, {@code levels.csv}. */
    public static void write(Findings findings, Path folder) throws IOException {
        Files.createDirectories(folder);
        table(
                findings,
                folder,
                "outcomes",
                "outcome,pupils" + columns("per_thousand"),
                findings.outcomes(),
                row -> row.outcome() + "," + row.pupils() + "," + Numbers.csv(row.perThousand()));
        table(
                findings,
                folder,
                "leads",
                "outcome,speaker,pupils_with_outcome"
                        + columns("spoke_before", "spoke_in_60_days_before", "spoke_without_outcome", "median_days")
                        + ",q05,q25,q50,q75,q95",
                findings.leads(),
                row -> row.outcome()
                        + ","
                        + row.speaker()
                        + ","
                        + row.pupils()
                        + ","
                        + Numbers.csv(row.spoke())
                        + ","
                        + Numbers.csv(row.recently())
                        + ","
                        + Numbers.csv(row.otherwise())
                        + ","
                        + Numbers.csv(row.median())
                        + ","
                        + String.join(
                                ",", row.quantiles().stream().map(Numbers::csv).toList()));
        table(
                findings,
                folder,
                "lists",
                "outcome,horizon,ordering,list_size" + columns("precision", "recall"),
                findings.lists(),
                row -> row.outcome()
                        + ","
                        + row.horizon()
                        + ","
                        + row.ordering()
                        + ","
                        + row.size()
                        + ","
                        + Numbers.csv(row.precision())
                        + ","
                        + Numbers.csv(row.recall()));
        table(
                findings,
                folder,
                "flags",
                "outcome,flag" + columns("flagged_per_hundred", "precision", "recall", "specificity"),
                findings.flags(),
                row -> row.outcome()
                        + ","
                        + row.flag()
                        + ","
                        + Numbers.csv(row.flaggedPerHundred())
                        + ","
                        + Numbers.csv(row.precision())
                        + ","
                        + Numbers.csv(row.recall())
                        + ","
                        + Numbers.csv(row.specificity()));
        table(
                findings,
                folder,
                "alarms",
                "speaker"
                        + columns(
                                "raised_per_hundred_pupil_weeks",
                                "unfounded_per_hundred_pupil_weeks",
                                "unfounded_share"),
                findings.alarms(),
                row -> row.speaker()
                        + ","
                        + Numbers.csv(row.raised())
                        + ","
                        + Numbers.csv(row.unfounded())
                        + ","
                        + Numbers.csv(row.unfoundedShare()));
        table(
                findings,
                folder,
                "levels",
                "week_of,none,watch,concern,urgent",
                findings.levels(),
                row -> row.monday()
                        + ","
                        + String.join(
                                ",", row.shares().stream().map(Numbers::csv).toList()));
    }

    private static String columns(String... names) {
        StringBuilder columns = new StringBuilder();
        for (String name : names) {
            columns.append(String.format(ESTIMATE, name));
        }
        return columns.toString();
    }

    private static <T> void table(
            Findings findings, Path folder, String name, String header, List<T> rows, Function<T, String> line)
            throws IOException {
        StringBuilder text =
                new StringBuilder("data,seed,schools,").append(header).append('\n');
        for (T row : rows) {
            text.append("simulated,")
                    .append(findings.setup().seed())
                    .append(',')
                    .append(findings.setup().schools())
                    .append(',')
                    .append(line.apply(row))
                    .append('\n');
        }
        Files.writeString(folder.resolve(name + ".csv"), text);
    }
}
