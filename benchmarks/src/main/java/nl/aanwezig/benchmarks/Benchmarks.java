package nl.aanwezig.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.aanwezig.benchmarks.kernel.JudgingMeasure;
import nl.aanwezig.benchmarks.pipeline.LedgerBytesMeasure;
import nl.aanwezig.benchmarks.pipeline.RaceMeasure;
import nl.aanwezig.benchmarks.pipeline.SchoolDayMeasure;
import nl.aanwezig.benchmarks.pipeline.StateSizeMeasure;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Scale;
import nl.aanwezig.benchmarks.session.Session;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: measures what is asked for, and prints one table. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures this project against its speed goals, each beside its peer in the same run.",
        footer = "Exit codes: 0 all measured, 1 something could not be measured, 2 wrong usage.")
public final class Benchmarks implements Callable<Integer> {

    private static final List<String> ALL = List.of("P4", "P1", "P2", "P5", "P6");

    @Option(names = "--quick", description = "Small and few: seconds each, to try it out. No result.")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "P1,P4", description = "Only these of P1, P2, P4, P5, P6.")
    private List<String> only = ALL;

    @Option(names = "--out", hidden = true, description = "Where results go.")
    private Path out = Path.of("benchmarks", "target");

    private final PrintStream console = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    @Override
    public Integer call() {
        Set<String> wanted = new LinkedHashSet<>();
        only.forEach(each -> wanted.add(each.toUpperCase(Locale.ROOT)));
        if (!ALL.containsAll(wanted)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--only: one or more of " + String.join(",", ALL));
        }
        // Tomcat logs by java.util.logging, and standard output is for the table.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Session session = new Session(quick ? Scale.QUICK : Scale.FULL, console);
        String preface = "%s; %s%s"
                .formatted(
                        Clock.systemUTC().instant(),
                        Machine.description(),
                        quick ? "; QUICK: scaled down, no result" : "");
        console.println(preface);
        boolean complete = true;
        for (Measure measure : measures(wanted)) {
            complete &= ran(measure, session);
            session.table().writeTo(out, preface);
        }
        console.println();
        console.print(session.table().markdown());
        console.printf("%nAlso in %s and results.csv%n", out.resolve("results.md"));
        return complete ? 0 : 1;
    }

    private static List<Measure> measures(Set<String> wanted) {
        List<Measure> measures = new ArrayList<>();
        if (wanted.contains("P4")) {
            measures.add(new JudgingMeasure());
        }
        if (wanted.contains("P1") || wanted.contains("P2")) {
            measures.add(new RaceMeasure(wanted));
        }
        if (wanted.contains("P5")) {
            measures.add(new LedgerBytesMeasure());
            measures.add(new StateSizeMeasure());
        }
        if (wanted.contains("P6")) {
            measures.add(new SchoolDayMeasure());
        }
        return measures;
    }

    private boolean ran(Measure measure, Session session) {
        try {
            measure.run(session);
            return true;
        } catch (Exception e) {
            session.say("%s could not be measured: %s", measure.getClass().getSimpleName(), e);
            e.printStackTrace(console);
            return false;
        }
    }
}
