package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;

/** The demo in a JVM of its own, that can be killed and started again on the same data. */
final class DemoProcess implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(120);

    private final Path folder;

    /** Chosen once: the second start uses the same ports as the first. */
    private final Ports ports = Ports.from(DemoTest.freePorts());

    private Process process;

    DemoProcess(Path folder) {
        this.folder = folder;
    }

    Ports ports() {
        return ports;
    }

    /** As hard as it can be. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop; says whether it did in that time. */
    boolean stops(Duration within) throws InterruptedException {
        process.destroy();
        return process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Returns when it is ready. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx700m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.aanwezig.localstack.LocalStack",
                        "--empty",
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "output.txt")));
        builder.environment().put("AANWEZIG_CLOCK", "2026-11-23T10:00:00+01:00");
        for (Port port : Port.values()) {
            builder.environment().put(port.variable(), String.valueOf(ports.of(port)));
        }
        long readyBefore = readyLines();
        Process started = builder.start();
        process = started;
        await().atMost(STARTING).until(() -> !started.isAlive() || readyLines() > readyBefore);
        assertThat(started.isAlive()).withFailMessage(this::output).isTrue();
    }

    private long readyLines() {
        return output().lines()
                .filter(line -> line.matches("Aanwezig is ready in [0-9.]+ s"))
                .count();
    }

    String output() {
        Path file = folder.resolve("output.txt");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
