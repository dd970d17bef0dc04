package nl.aanwezig.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.aanwezig.quality.measure.Evaluation;
import nl.aanwezig.quality.measure.Findings;
import nl.aanwezig.quality.measure.SchoolCounter;
import nl.aanwezig.quality.measure.SchoolTally;
import nl.aanwezig.quality.page.CsvTables;
import nl.aanwezig.quality.page.ReportPage;
import nl.aanwezig.quality.replay.SchoolReplay;
import nl.aanwezig.quality.replay.Speakers;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.signal.policy.yaml.PolicyPackReader;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: simulates schools, lives through their year, measures, and writes the report. */
@Command(
        name = "quality-report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how early and how well the signals speak, on simulated schools.",
        footer = "Writes report.html and CSV tables. Everything in them is simulated.")
public final class QualityReport implements Callable<Integer> {

    private static final String PACK = "nl-vo";

    @Option(
            names = "--schools",
            paramLabel = "N",
            defaultValue = "20",
            description = "Secondary schools (${DEFAULT-VALUE}).")
    int schools;

    @Option(
            names = "--pupils",
            paramLabel = "N",
            defaultValue = "900",
            description = "Pupils of each (${DEFAULT-VALUE}).")
    int pupils;

    @Option(
            names = "--year",
            paramLabel = "Y",
            defaultValue = "2025",
            description = "The school year from August of Y (${DEFAULT-VALUE}).")
    int year;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2025",
            description = "The same seed gives the same report (${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the report; made where it is missing.")
    Path out = Path.of(".");

    private final PrintStream screen;
    private final boolean terminal;

    QualityReport(PrintStream screen, boolean terminal) {
        this.screen = screen;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        QualityReport report = new QualityReport(System.out, System.console() != null);
        System.exit(new CommandLine(report).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        SimulationSettings settings;
        try {
            settings = SimulationSettings.of(seed)
                    .withSchools(schools, 0)
                    .withPupils(pupils, 1)
                    .withYears(year, 1)
                    .withoutRegisters();
        } catch (IllegalArgumentException e) {
            screen.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        screen.printf(
                Locale.ROOT,
                "Simulating %d schools of %d pupils (seed %d); everything in the report is simulated%n",
                schools,
                pupils,
                seed);
        Progress progress = new Progress(screen, terminal, schools);
        Findings findings = measure(settings, progress);
        Files.createDirectories(out);
        Path page = out.resolve("report.html");
        Files.writeString(page, ReportPage.of(findings));
        CsvTables.write(findings, out);
        screen.printf(Locale.ROOT, "Done in %.0f s: %s, and CSV tables beside it%n", progress.seconds(), page);
        return CommandLine.ExitCode.OK;
    }

    private static Findings measure(SimulationSettings settings, Progress progress) {
        PolicyPacks packs = new PolicyPackReader().readAll();
        PolicyPack pack = packs.find(PACK);
        if (pack == null) {
            throw new IllegalStateException("no pack " + PACK);
        }
        Simulation simulation = Simulation.of(settings);
        SchoolReplay replay = new SchoolReplay(simulation, new Assessor(() -> packs));
        List<String> speakers = speakers(pack);
        SchoolCounter counter = new SchoolCounter(speakers);
        List<SchoolTally> tallies = simulation.schools().parallelStream()
                .map(school -> {
                    SchoolTally tally = counter.count(replay.replay(school));
                    progress.schoolDone();
                    return tally;
                })
                .toList();
        return new Evaluation(tallies, speakers, settings.seed())
                .findings(new Findings.Setup(
                        settings.seed(),
                        tallies.size(),
                        settings.pupilsPerSecondary(),
                        tallies.stream().mapToLong(SchoolTally::pupils).sum(),
                        settings.firstYear(),
                        pack.version()));
    }

    /** The levels, then the rules that ask for attention. */
    private static List<String> speakers(PolicyPack pack) {
        List<String> speakers = new ArrayList<>();
        for (Level level : List.of(Level.WATCH, Level.CONCERN, Level.URGENT)) {
            speakers.add(Speakers.of(level));
        }
        pack.periods().getLast().rules().stream()
                .filter(rule -> rule.level() != Level.NONE)
                .map(RulePolicy::rule)
                .forEach(speakers::add);
        return speakers;
    }
}
