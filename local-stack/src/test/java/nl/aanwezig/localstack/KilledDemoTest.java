package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.localstack.stack.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a JVM of its own, killed as hard as it can be, and started again on the same data. */
class KilledDemoTest {

    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    /** Chosen once: the second start uses the same ports as the first. */
    private final Ports ports = Ports.from(DemoTest.freePorts());

    private Process demo;

    @BeforeEach
    void start() throws IOException {
        demo = startDemo();
    }

    @AfterEach
    void stop() {
        demo.destroyForcibly();
    }

    @Test
    void afterAKillWhatWasAcceptedIsThereAndALaterFactStillCountsWithIt() throws Exception {
        BackboneApi api = BackboneApi.signedIn(ports, "demo");
        api.put(
                Port.ATTENDANCE,
                "/schools/{s}",
                Map.of(
                        "name", "A School",
                        "sector", "OTHER",
                        "region", "US",
                        "timeZone", "Europe/Amsterdam",
                        "policy", "us",
                        "countedHour", "CLOCK_60",
                        "minutesPerDay", 360,
                        "holidays", List.of()),
                "s-1");
        api.put(
                Port.ATTENDANCE,
                "/schools/{s}/pupils/{p}",
                Map.of(
                        "bornOn", "2012-05-05",
                        "enrolledFrom", "2026-08-24",
                        "group", "2a",
                        "mentorId", "m-1",
                        "startQualification", false),
                "s-1",
                "p-1");
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 2; day <= 6; day++) {
            days.add(absence("2026-11-%02d".formatted(day)));
        }
        assertThat(api.register("s-1", days).accepted()).isEqualTo(5);

        // Right after the answer: nothing was given time to settle.
        demo.destroyForcibly().waitFor();
        demo = startDemo();

        // The token of before is still good: the issuer kept its key.
        assertThat(api.get(Port.ATTENDANCE, "/schools/{s}", "s-1").path("name").asString(""))
                .isEqualTo("A School");
        assertThat(api.register("s-1", days).duplicate()).isEqualTo(5);
        for (int day = 16; day <= 20; day++) {
            assertThat(api.register("s-1", List.of(absence("2026-11-%02d".formatted(day))))
                            .accepted())
                    .isEqualTo(1);
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(api.get(
                            Port.ATTENDANCE,
                            "/schools/{s}/pupils/{p}/registrations?from=2026-11-01&to=2026-11-30",
                            "s-1",
                            "p-1"))
                    .hasSize(10);
            assertThat(api.find(Port.SIGNAL, "/pupils/{p}/assessment", "p-1")
                            .path("signals")
                            .valueStream()
                            .filter(each -> each.path("rule").asString("").equals("us.chronic")))
                    .singleElement()
                    .satisfies(signal -> assertThat(signal.path("counted")).hasSize(10));
        });

        long before = System.nanoTime();
        demo.destroy();
        assertThat(demo.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("Aanwezig has stopped; its data is in");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(STOPPING);
    }

    private static Map<String, Object> absence(String date) {
        return Map.of(
                "id",
                "r-" + date,
                "revision",
                1,
                "pupilId",
                "p-1",
                "date",
                date,
                "dayPart",
                "DAY",
                "minutes",
                360,
                "kind",
                "ABSENT",
                "reason",
                "UNEXPLAINED",
                "status",
                "RECORDED",
                "recordedAt",
                date + "T09:00:00Z");
    }

    private Process startDemo() throws IOException {
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
        await().atMost(STARTING).until(() -> !started.isAlive() || readyLines() > readyBefore);
        assertThat(started.isAlive()).withFailMessage(this::output).isTrue();
        return started;
    }

    private long readyLines() {
        return output().lines()
                .filter(line -> line.matches("Aanwezig is ready in [0-9.]+ s"))
                .count();
    }

    private String output() {
        Path file = folder.resolve("output.txt");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
