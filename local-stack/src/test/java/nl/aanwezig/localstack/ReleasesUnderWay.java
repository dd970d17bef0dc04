package nl.aanwezig.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.aanwezig.localstack.api.BackboneApi;
import nl.aanwezig.localstack.stack.Port;
import nl.aanwezig.testsupport.TopicReader;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several callers release transfers while the demo is killed: what was answered is on the topic, and is said as one thing. */
final class ReleasesUnderWay implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int PUPILS = 60;
    private static final int CALLERS = 3;
    private static final int WELL_UNDER_WAY = 20;

    private final BackboneApi api;
    private final DemoProcess demo;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>(pupils());
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    /** Begins, and returns when it is well under way. */
    ReleasesUnderWay(BackboneApi api, DemoProcess demo) {
        this.api = api;
        this.demo = demo;
        api.put(Port.ATTENDANCE, "/schools/{s}", school(), "vo");
        pupils().forEach(pupil -> api.put(Port.ATTENDANCE, "/schools/{s}/pupils/{p}", enrolment(), "vo", pupil));
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.submit(this::release);
        }
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> answered.size() >= WELL_UNDER_WAY);
    }

    private void release() {
        try {
            for (String pupil = waiting.poll(); pupil != null; pupil = waiting.poll()) {
                api.post(Port.TRANSITION, "/transfers", transfer(pupil));
                answered.add(pupil);
            }
        } catch (RestClientException e) {
            // It was killed: of this one no answer came.
        }
    }

    /** After the kill: nobody gets an answer any more. */
    void end() throws InterruptedException {
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answered).as("killed in the middle").hasSizeBetween(WELL_UNDER_WAY, PUPILS - 1);
    }

    /** On the demo that was started again. */
    void assertNothingLostAndNothingDoubled() {
        await().atMost(SOON).untilAsserted(() -> assertThat(told(demo).keySet()).containsAll(answered));
        Map<String, List<JsonNode>> told = told(demo);
        for (String pupil : answered) {
            JsonNode kept = api.get(Port.TRANSITION, "/transfers?pupilId={p}", pupil);
            assertThat(kept).hasSize(1);
            assertThat(kept.path(0).path("state").asString()).isEqualTo("DELIVERED");
            // Said again after the kill, it is the same again.
            assertThat(new HashSet<>(told.get(pupil))).singleElement().satisfies(said -> {
                assertThat(said.path("revision").asInt()).isEqualTo(1);
                assertThat(said.path("transferId").asString())
                        .isEqualTo(kept.path(0).path("transferId").asString());
                assertThat(said.path("items").path(0).path("text").asString()).isEqualTo("Van " + pupil);
            });
        }
        // Those that were under way are there whole, or not at all.
        told.keySet()
                .forEach(pupil -> assertThat(api.get(Port.TRANSITION, "/transfers?pupilId={p}", pupil))
                        .hasSize(1));
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }

    private static Map<String, List<JsonNode>> told(DemoProcess demo) {
        Map<String, List<JsonNode>> told = new HashMap<>();
        new TopicReader("127.0.0.1:" + demo.ports().of(Port.KAFKA))
                .readAll("transition.contexts.v1")
                .forEach(each -> told.computeIfAbsent(each.key(), pupil -> new ArrayList<>())
                        .add(JsonMapper.shared().readTree(each.value())));
        return told;
    }

    private static List<String> pupils() {
        return IntStream.range(0, PUPILS).mapToObj(i -> "released-" + i).toList();
    }

    private static Map<String, Object> school() {
        return Map.of(
                "name", "A School",
                "sector", "VO",
                "region", "midden",
                "timeZone", "Europe/Amsterdam",
                "policy", "nl-vo",
                "countedHour", "LESSON",
                "minutesPerDay", 360,
                "holidays", List.of());
    }

    private static Map<String, Object> enrolment() {
        return Map.of(
                "bornOn", "2014-05-05",
                "enrolledFrom", "2026-08-24",
                "group", "1a",
                "mentorId", "m-1",
                "startQualification", false);
    }

    private static Map<String, Object> transfer(String pupil) {
        return Map.of(
                "fromSchoolId",
                "po",
                "schoolId",
                "vo",
                "pupilId",
                pupil,
                "inspectedOn",
                "2026-11-20",
                "release",
                true,
                "items",
                List.of(Map.of("voice", "PUPIL", "theme", "WHAT_HELPED", "text", "Van " + pupil)));
    }
}
