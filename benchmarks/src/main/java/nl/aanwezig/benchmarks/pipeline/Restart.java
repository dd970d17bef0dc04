package nl.aanwezig.benchmarks.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.signal.SignalService;
import nl.aanwezig.signal.stream.StateBytes;

/** signal-service in a JVM of its own, as it is in production: from its start to the first event that it commits. */
final class Restart {

    private static final double NANOS_A_SECOND = 1e9;
    private static final long LOOK_MILLIS = 20;
    private static final double PATIENCE_SECONDS = 600;

    private final Backbone backbone;
    private final Path state;
    private final String database;
    private final String log = System.getProperty("aanwezig.log.file", "target/benchmarks.log") + ".restart";

    Restart(Backbone backbone, Path state, String database) {
        this.backbone = backbone;
        this.state = state;
        this.database = database;
    }

    /**
     * Starts it, waits for the event, and stops it.
     *
     * @param event waits on the topic
     * @param kill whether it is killed at the end, and not asked to stop
     * @return seconds
     */
    double run(Iterable<Heat.Event> event, boolean kill) throws IOException, InterruptedException {
        Topics topics = backbone.topics();
        Heat.write(topics, SignalContestant.REGISTRATIONS, event);
        long end = topics.end(SignalContestant.REGISTRATIONS);
        long start = System.nanoTime();
        Process service = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            double seconds = 0;
            while (topics.committed(StateBytes.APPLICATION, SignalContestant.REGISTRATIONS) < end) {
                Thread.sleep(LOOK_MILLIS);
                seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
                if (!service.isAlive() || seconds > PATIENCE_SECONDS) {
                    throw new IllegalStateException("the service did not come back; its log is " + log);
                }
            }
            return seconds;
        } finally {
            if (kill) {
                service.destroyForcibly();
            } else {
                service.destroy();
            }
            if (!service.waitFor(30, TimeUnit.SECONDS)) {
                service.destroyForcibly().waitFor();
            }
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Daanwezig.log.file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                SignalService.class.getName()));
        command.addAll(SignalContestant.arguments(backbone, state, database));
        return command;
    }
}
