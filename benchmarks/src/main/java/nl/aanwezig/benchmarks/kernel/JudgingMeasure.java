package nl.aanwezig.benchmarks.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.benchmarks.report.Figure;
import nl.aanwezig.benchmarks.report.Goal;
import nl.aanwezig.benchmarks.report.Machine;
import nl.aanwezig.benchmarks.report.Rounds;
import nl.aanwezig.benchmarks.report.Row;
import nl.aanwezig.benchmarks.session.Measure;
import nl.aanwezig.benchmarks.session.Scale;
import nl.aanwezig.benchmarks.session.Session;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * P4: judging one event, against reading it. Each round runs all benchmarks once, each in a fresh JVM, so that rounds are
 * interleaved and a ratio is always of one round.
 */
public final class JudgingMeasure implements Measure {

    private static final String PEER = "EventRead.jacksonRead";
    private static final String[] NAMES =
            Arrays.stream(LedgerSize.values()).map(Enum::name).toArray(String[]::new);
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final Goal GOAL = Goal.atMost(3, 1);
    // A second of a slow machine is little to a JIT; after eight the figures stand still.
    private static final int WARM_UPS = 8;
    private static final int MEASURED = 3;

    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
    private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

    @Override
    public void run(Session session) throws RunnerException {
        String before = Machine.load();
        for (int round = 1; round <= session.scale().rounds(); round++) {
            session.say(
                    "P4 round %d of %d: JMH, every kernel in a JVM of its own",
                    round, session.scale().rounds());
            runAll(session.scale());
        }
        String load = before + " > " + Machine.load();
        List<Double> peer = nanos.getOrDefault(PEER, List.of());
        nanos.forEach((name, ours) -> session.table().add(row(name, ours, peer, load)));
    }

    private void runAll(Scale scale) throws RunnerException {
        int millis = scale.jmhMillis();
        var options = new OptionsBuilder()
                .include(EventRead.class.getSimpleName() + "\\.")
                .include(Judging.class.getSimpleName() + "\\.")
                .param("size", scale.quick() ? new String[] {LedgerSize.FULL.name()} : NAMES)
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(MEASURED)
                .measurementTime(TimeValue.milliseconds(millis))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgs("-Xms1g", "-Xmx1g", "-Djmh.ignoreLock=true", "--sun-misc-unsafe-memory-access=allow")
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = nameOf(result);
            nanos.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
            Result<?> allocated = result.getSecondaryResults().entrySet().stream()
                    .filter(each -> each.getKey().endsWith(ALLOCATED))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            bytes.computeIfAbsent(name, key -> new ArrayList<>()).add(allocated.getScore());
        }
    }

    private static String nameOf(RunResult result) {
        String method = result.getParams().getBenchmark();
        String name = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
        @Nullable String size = result.getParams().getParam("size");
        return size == null ? name : name + " " + size;
    }

    private Row row(String name, List<Double> ours, List<Double> peer, String load) {
        Rounds time = Rounds.of(ours);
        Rounds peerTime = Rounds.of(peer);
        boolean isPeer = name.equals(PEER);
        return new Row(
                "P4 " + name,
                "%s ns, %s B"
                        .formatted(
                                time.text(),
                                Figure.of(Rounds.of(bytes.getOrDefault(name, List.of()))
                                        .median())),
                isPeer ? "" : "Jackson read %s ns".formatted(Figure.of(peerTime.median())),
                isPeer ? null : Rounds.ratio(ours, peer),
                name.equals("Judging.assess FULL") ? GOAL : null,
                // Nanoseconds an event, on one core, are CPU-seconds a thousand million events.
                isPeer
                        ? Figure.of(time.median() / 1000)
                        : Figure.of(time.median() / 1000) + " / " + Figure.of(peerTime.median() / 1000),
                "none",
                load);
    }
}
