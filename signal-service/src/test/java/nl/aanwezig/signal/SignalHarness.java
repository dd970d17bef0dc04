package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.TestIssuer;
import nl.aanwezig.testsupport.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service and what a test does to it: facts go in on topics, answers come out on topics and over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignalHarness {

    static final JsonMapper JSON = new JsonMapper();
    static final Duration SOON = Duration.ofSeconds(20);
    static final String EVENTS = "signal.events.v1";

    final TestIssuer issuer = new TestIssuer();
    private Backbone backbone;
    ConfigurableApplicationContext service;
    RestClient http;
    TopicReader topics;
    WrittenFacts facts;
    Path ownPacks;

    abstract Backbone backbone();

    @BeforeAll
    void start(@TempDir Path state, @TempDir Path packs) {
        ownPacks = packs;
        backbone = backbone();
        topics = new TopicReader(backbone.bootstrapServers());
        facts = new WrittenFacts(topics);
        List<String> arguments = new ArrayList<>(issuer.arguments());
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--spring.mongodb.uri=" + backbone.freshDatabase(),
                "--aanwezig.encryption.key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--aanwezig.signal.state-dir=" + state,
                "--aanwezig.signal.policy-dir=" + packs,
                "--aanwezig.signal.policy-poll=200ms",
                "--aanwezig.signal.life.sweep-every=1s",
                "--management.endpoint.health.group.readiness.show-components=always",
                "--aanwezig.clock=2026-09-16T10:00:00+02:00"));
        service = SignalService.application().run(arguments.toArray(String[]::new));
        http = RestClient.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
        facts.school("school-a", 1, "[]");
        facts.school("school-b", 1, "[]");
    }

    @AfterAll
    void stop() {
        service.close();
        backbone.close();
        issuer.close();
    }

    void knownPupil(String pupil, String school) {
        facts.enrol(pupil, school, 1);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get("/pupils/" + pupil + "/assessment", school)
                                .at("/pupilId")
                                .asString())
                        .isEqualTo(pupil));
    }

    List<ConsumerRecord<String, byte[]>> eventsOf(String topic, String pupil) {
        return topics.readAll(topic).stream()
                .filter(each -> pupil.equals(each.key()))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> sixteenHourEventsOf(String pupil) {
        return eventsOf("signal.events.v1", pupil).stream()
                .filter(each -> JSON.readTree(each.value())
                        .at("/signal/rule")
                        .asString()
                        .equals("nl.unauthorised-16h"))
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    /** Half and three quarters of the way, and missing registers, speak too. */
    static List<JsonNode> sixteenHours(JsonNode assessment) {
        return assessment
                .at("/signals")
                .valueStream()
                .filter(each -> each.at("/rule").asString().equals("nl.unauthorised-16h"))
                .toList();
    }

    static JsonNode signalOf(String rule, JsonNode signals) {
        return signals.valueStream()
                .filter(each -> each.at("/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    JsonNode get(String path, String school) {
        return JSON.readTree(http.get()
                .uri(path)
                .header("Authorization", "Bearer " + issuer.token(List.of(school), "signal:read"))
                .retrieve()
                .body(byte[].class));
    }

    String problem(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange((request, response) -> {
            JsonNode body = JSON.readTree(response.getBody().readAllBytes());
            assertThat(Set.of("type", "status", "code")).allMatch(body::has);
            return response.getStatusCode().value() + " " + body.at("/code").asString();
        });
    }

    /** @param body JSON; missing fields are missing nodes */
    record Answer(int status, JsonNode body) {

        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        @Override
        public String toString() {
            return status + " " + body.at("/code").asString("");
        }
    }

    Answer post(String path, String body) {
        return post(path, body, "*");
    }

    Answer post(String path, String body, String school) {
        return http.post()
                .uri(path)
                .header("Authorization", "Bearer " + issuer.token(List.of(school), "signal:read", "signal:write"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(),
                        JSON.readTree(response.getBody().readAllBytes())));
    }
}
