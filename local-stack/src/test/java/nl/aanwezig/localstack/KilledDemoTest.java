package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.stack.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a JVM of its own, killed as hard as it can be, and started again on the same data. */
class KilledDemoTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private DemoProcess demo;

    @BeforeEach
    void start() throws IOException {
        demo = new DemoProcess(folder);
        demo.start();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void afterAKillWhatWasAcceptedIsThereAndALaterFactStillCountsWithIt() throws Exception {
        BackboneApi api = BackboneApi.signedIn(demo.ports(), "demo");
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
        try (var releases = new ReleasesUnderWay(api, demo)) {
            assertThat(api.register("s-1", days).accepted()).isEqualTo(5);
            // Right after the answer: nothing was given time to settle.
            demo.kill();
            releases.end();
            demo.start();
            releases.assertNothingLostAndNothingDoubled();
        }

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
        assertThat(demo.stops(STOPPING)).isTrue();
        assertThat(demo.output()).contains("Aanwezig has stopped; its data is in");
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
}
