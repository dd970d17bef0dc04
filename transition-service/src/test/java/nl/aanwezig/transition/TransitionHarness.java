package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.aanwezig.transition.SomeTransfers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.TestIssuer;
import nl.aanwezig.testsupport.TopicReader;
import nl.aanwezig.transition.school.Schools;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, with a receiving school {@code school-a} that the backbone knows; and how its callers call it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransitionHarness {

    static final String TOPIC = "transition.contexts.v1";
    static final JsonMapper JSON = new JsonMapper();
    private static final String[] BOTH = {"transition:write", "transition:read"};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestIssuer issuer = new TestIssuer();
    final Backbone backbone;
    private final AtomicLong revision = new AtomicLong();
    ConfigurableApplicationContext service;
    String base;
    RestClient http;

    TransitionHarness(Backbone backbone) {
        this.backbone = backbone;
    }

    @BeforeAll
    void start() {
        List<String> arguments = new ArrayList<>(issuer.arguments());
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--spring.mongodb.uri=" + backbone.freshDatabase(),
                "--aanwezig.clock=2026-07-01T09:00:00+02:00",
                "--aanwezig.transition.sweep-every=1s",
                "--aanwezig.transition.read-wait=1s",
                "--aanwezig.transition.documents.max-count=3",
                "--aanwezig.transition.retention.sweep-every=1s",
                "--aanwezig.documents.settle-every=1s",
                "--aanwezig.documents.settle-after=1s",
                "--aanwezig.encryption.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        service = TransitionService.application().run(arguments.toArray(String[]::new));
        base = "http://127.0.0.1:"
                + ((WebServerApplicationContext) service).getWebServer().getPort();
        http = RestClient.builder()
                .baseUrl(base)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        publishSchool("school-a", "midden");
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        issuer.close();
        backbone.close();
    }

    /** The backbone knows the school once this returns. */
    void publishSchool(String schoolId, String region) {
        Map<String, Object> value = new HashMap<>(Map.of("schoolId", schoolId, "name", "A School", "region", region));
        value.putAll(Map.of("revision", 1, "sector", "VO", "timeZone", "Europe/Amsterdam", "policy", "nl-vo"));
        value.putAll(Map.of("countedHour", "LESSON", "minutesPerDay", 360, "holidays", List.of()));
        publish("attendance.schools.v1", schoolId, value);
        Schools schools = service.getBean(Schools.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(schools.school(schoolId)).isPresent());
    }

    /** The pupil is enrolled at {@code school-a}, as attendance-service says it. */
    void enrol(String pupilId) {
        publishEnrolment(pupilId);
        Schools schools = service.getBean(Schools.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(schools.enrolments(pupilId)).isPresent());
    }

    void publishEnrolment(String pupilId) {
        publish(
                "attendance.enrolments.v1",
                pupilId,
                Map.of(
                        "pupilId",
                        pupilId,
                        "revision",
                        revision.incrementAndGet(),
                        "enrolments",
                        List.of(Map.of("schoolId", "school-a", "enrolledFrom", "2026-06-01", "group", "1B"))));
    }

    void publish(String topic, String key, Map<String, Object> value) {
        service.getBean(EventPublisher.class)
                .publish(List.of(new OutgoingEvent(
                        topic,
                        key,
                        new CloudEventHeaders(key + revision.get(), "/test", "test", Instant.EPOCH),
                        JSON.writeValueAsString(value).getBytes(UTF_8))));
    }

    String sender() {
        return issuer.token(List.of("po-school"), BOTH);
    }

    String receiver() {
        return issuer.token(List.of("school-a"), BOTH);
    }

    ResponseEntity<String> post(String path, Object body, String token) {
        return exchange(HttpMethod.POST, path, body, token);
    }

    ResponseEntity<String> put(String path, Object body, String token) {
        return exchange(HttpMethod.PUT, path, body, token);
    }

    /** @param values of the variables in the path */
    ResponseEntity<String> get(String path, String token, Object... values) {
        return exchange(HttpMethod.GET, path, null, token, values);
    }

    ResponseEntity<String> exchange(HttpMethod method, String path, Object body, String token, Object... values) {
        RestClient.RequestBodySpec request = http.method(method).uri(path, values);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    /** A page or JSON of the room, as a browser or a program asks for it: without a token. */
    ResponseEntity<String> visit(String path, String accept) {
        return http.get().uri(path).header("Accept", accept).retrieve().toEntity(String.class);
    }

    /** A form of the room; a redirect is followed, as browsers do. */
    ResponseEntity<String> submit(String act, String accept, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int each = 0; each < fields.length; each += 2) {
            form.add(fields[each], fields[each + 1]);
        }
        ResponseEntity<String> answer = http.post()
                .uri("/room/do/" + act)
                .header("Accept", accept)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
        return answer.getStatusCode().value() == 303
                ? visit(
                        Objects.requireNonNull(answer.getHeaders().getLocation())
                                .toString(),
                        accept)
                : answer;
    }

    /** A step that is taken. */
    JsonNode step(String transferId, String step, Object body, String token) {
        ResponseEntity<String> answer = post("/transfers/" + transferId + "/" + step, body, token);
        assertThat(answer.getStatusCode().value())
                .as(step + " " + answer.getBody())
                .isEqualTo(202);
        return json(answer);
    }

    static void problem(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    List<ConsumerRecord<String, byte[]>> contextsOf(String pupilId) {
        return new TopicReader(backbone.bootstrapServers())
                .readAll(TOPIC).stream()
                        .filter(said -> said.key().equals(pupilId))
                        .toList();
    }

    /** A transfer of a pupil who is enrolled, drafted and released in one call. */
    String deliverAtOnce(String pupilId) {
        enrol(pupilId);
        Map<String, Object> body = new HashMap<>(body(pupilId));
        body.put("release", true);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        assertThat(json(answer).path("state").asString()).isEqualTo("DELIVERED");
        return json(answer).path("transferId").asString();
    }
}
