package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import nl.aanwezig.testsupport.TestIssuer;
import nl.aanwezig.testsupport.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers meet it, on a broker and a store; written once, run on each backbone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransitionFlow {

    private static final String TOPIC = "transition.contexts.v1";
    private static final String TEXT = "Even rustig binnenkomen, dan gaat het beter.";
    private static final String[] BOTH = {"transition:write", "transition:read"};
    private static final JsonMapper JSON = new JsonMapper();

    private final TestIssuer issuer = new TestIssuer();
    private final Backbone backbone;
    private ConfigurableApplicationContext service;
    private RestClient http;

    TransitionFlow(Backbone backbone) {
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
                "--aanwezig.encryption.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        service = TransitionService.application().run(arguments.toArray(String[]::new));
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        issuer.close();
        backbone.close();
    }

    @Test
    void a_transfer_is_drafted_released_item_by_item_and_withdrawn() {
        ResponseEntity<String> drafted = post("/transfers", body("vo-flow"), sender());
        assertThat(drafted.getStatusCode().value()).isEqualTo(201);
        String id = json(drafted).path("transferId").asString();
        assertThat(drafted.getHeaders().getLocation()).hasToString("/transfers/" + id);
        assertThat(json(drafted).path("state").asString()).isEqualTo("DRAFTED");
        assertThat(contextsOf("vo-flow")).isEmpty();

        ResponseEntity<String> released =
                post("/transfers/" + id + "/release", Map.of("items", List.of(0, 1)), sender());
        assertThat(released.getStatusCode().value()).isEqualTo(202);
        assertThat(json(released).path("inForce").asBoolean()).isTrue();
        assertThat(contextsOf("vo-flow")).singleElement().satisfies(said -> {
            assertThat(CloudEventHeaders.typeOf(said.headers()))
                    .isEqualTo("nl.aanwezig.transition.context-released.v1");
            assertThat(ContractSchema.of(TOPIC).faultsOf(said.value())).isEmpty();
            JsonNode value = JSON.readTree(said.value());
            assertThat(value.path("revision").asInt()).isEqualTo(1);
            assertThat(value.path("releasedOn").asString()).isEqualTo("2026-07-01");
            assertThat(value.path("items")).hasSize(2);
            assertThat(value.path("items").path(0).path("text").asString()).isEqualTo(TEXT);
            assertThat(new String(said.value(), UTF_8)).doesNotContain("po-1").doesNotContain("po-school");
        });

        assertThat(post("/transfers/" + id + "/withdraw", null, sender())
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        assertThat(contextsOf("vo-flow")).hasSize(2).last().satisfies(said -> {
            assertThat(CloudEventHeaders.typeOf(said.headers()))
                    .isEqualTo("nl.aanwezig.transition.context-withdrawn.v1");
            assertThat(ContractSchema.of(TOPIC).faultsOf(said.value())).isEmpty();
            assertThat(JSON.readTree(said.value()).path("items")).isEmpty();
        });
        problem(post("/transfers/" + id + "/release", null, sender()), 409, "change_not_allowed");
    }

    @Test
    void one_call_drafts_and_releases_and_the_newest_release_of_two_is_in_force() {
        String first = releaseAtOnce("vo-two");
        String second = releaseAtOnce("vo-two");
        assertThat(contextsOf("vo-two")).hasSize(2);
        JsonNode newest = JSON.readTree(contextsOf("vo-two").getLast().value());
        assertThat(newest.path("revision").asInt()).isEqualTo(2);
        assertThat(newest.path("transferId").asString()).isEqualTo(second);

        JsonNode seen = json(get("/transfers?pupilId=vo-two", sender()));
        assertThat(seen).hasSize(2);
        assertThat(seen.path(0).path("transferId").asString()).isEqualTo(first);
        assertThat(seen.path(0).path("inForce").asBoolean()).isFalse();
        assertThat(seen.path(1).path("inForce").asBoolean()).isTrue();
    }

    @Test
    void nothing_is_released_before_the_parents_had_inspection() {
        Map<String, Object> body = new java.util.HashMap<>(body("vo-inspection"));
        body.remove("inspectedOn");
        String id = json(post("/transfers", body, sender())).path("transferId").asString();
        problem(post("/transfers/" + id + "/release", null, sender()), 409, "inspection_missing");
        assertThat(contextsOf("vo-inspection")).isEmpty();
        assertThat(post("/transfers/" + id + "/release", Map.of("inspectedOn", "2026-06-20"), sender())
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    @Test
    void the_receiving_school_sees_what_was_released_and_only_then() {
        String receiver = issuer.token(List.of("school-a"), "transition:read");
        String id = json(post("/transfers", body("vo-reader"), sender()))
                .path("transferId")
                .asString();
        problem(get("/transfers/" + id, receiver), 404, "transfer_not_found");
        assertThat(json(get("/transfers?pupilId=vo-reader", receiver))).isEmpty();

        post("/transfers/" + id + "/release", Map.of("items", List.of(1)), sender());
        JsonNode seen = json(get("/transfers/" + id, receiver));
        assertThat(seen.path("items")).hasSize(1);
        assertThat(seen.path("items").path(0).path("index").asInt()).isEqualTo(1);
        assertThat(seen.has("fromPupilId")).isFalse();
        assertThat(json(get("/transfers/" + id, sender())).path("items")).hasSize(3);

        post("/transfers/" + id + "/withdraw", null, sender());
        problem(get("/transfers/" + id, receiver), 404, "transfer_not_found");
    }

    @Test
    void the_first_look_of_the_receiving_school_is_told_by_its_day_and_the_senders_looks_are_not() {
        String receiver = issuer.token(List.of("school-a"), "transition:read");
        String id = releaseAtOnce("vo-read");
        get("/transfers/" + id, sender());
        json(get("/transfers?pupilId=vo-read", sender()));
        assertThat(json(get("/transfers/" + id, sender())).has("readOn")).isFalse();

        assertThat(json(get("/transfers/" + id, receiver)).path("readOn").asString())
                .isEqualTo("2026-07-01");
        get("/transfers/" + id, receiver);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contextsOf("vo-read")).hasSize(2));
        byte[] told = contextsOf("vo-read").getLast().value();
        assertThat(ContractSchema.of(TOPIC).faultsOf(told)).isEmpty();
        assertThat(JSON.readTree(told).path("readOn").asString()).isEqualTo("2026-07-01");
        assertThat(JSON.readTree(told).path("items")).hasSize(3);
        assertThat(new String(told, UTF_8)).doesNotContain("readBy");
        assertThat(json(get("/transfers/" + id, sender())).path("readOn").asString())
                .isEqualTo("2026-07-01");
    }

    @Test
    void what_was_read_elsewhere_is_said_by_the_receiving_school_alone() {
        String id = releaseAtOnce("vo-said");
        problem(post("/transfers/" + id + "/read", null, sender()), 403, "school_not_allowed");
        String receiver = issuer.token(List.of("school-a"), "transition:read");
        assertThat(post("/transfers/" + id + "/read", null, receiver)
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        post("/transfers/" + id + "/read", null, receiver);
        assertThat(contextsOf("vo-said")).hasSize(2);
        assertThat(JSON.readTree(contextsOf("vo-said").getLast().value())
                        .path("readOn")
                        .asString())
                .isEqualTo("2026-07-01");
        problem(
                post("/transfers/" + id + "/read", null, issuer.token(List.of("*"), "transition:write")),
                403,
                "scope_missing");
        post("/transfers/" + id + "/withdraw", null, sender());
        problem(post("/transfers/" + id + "/read", null, receiver), 404, "transfer_not_found");
    }

    @Test
    void the_wish_to_be_contacted_early_travels_as_a_code() {
        Map<String, Object> body = new java.util.HashMap<>(body("vo-early"));
        body.put("release", true);
        body.put(
                "items",
                List.of(Map.of(
                        "voice",
                        "FAMILY",
                        "theme",
                        "WISH",
                        "code",
                        "EARLY_CONTACT",
                        "text",
                        "Bel ons liever te vroeg.")));
        post("/transfers", body, sender());
        assertThat(contextsOf("vo-early")).singleElement().satisfies(said -> {
            JsonNode item = JSON.readTree(said.value()).path("items").path(0);
            assertThat(item.path("code").asString()).isEqualTo("EARLY_CONTACT");
            assertThat(item.path("voice").asString()).isEqualTo("FAMILY");
            assertThat(item.path("theme").asString()).isEqualTo("WISH");
        });
    }

    @Test
    void access_is_by_token_scope_and_school() {
        String id = json(post("/transfers", body("vo-access"), sender()))
                .path("transferId")
                .asString();
        problem(get("/transfers/" + id, null), 401, "unauthorized");
        problem(post("/transfers", body("vo-access"), null), 401, "unauthorized");
        problem(get("/transfers/" + id, issuer.token(List.of("*"), "signal:read")), 403, "scope_missing");
        problem(
                post("/transfers", body("vo-access"), issuer.token(List.of("*"), "transition:read")),
                403,
                "scope_missing");
        String receiver = issuer.token(List.of("school-a"), BOTH);
        problem(post("/transfers", body("vo-access"), receiver), 403, "school_not_allowed");
        problem(post("/transfers/" + id + "/release", null, receiver), 403, "school_not_allowed");
        problem(post("/transfers/" + id + "/withdraw", null, receiver), 403, "school_not_allowed");
        problem(get("/transfers/" + id, issuer.token(List.of("school-b"), BOTH)), 403, "school_not_allowed");
        problem(get("/transfers/none", sender()), 404, "transfer_not_found");
        problem(post("/transfers/none/release", null, sender()), 404, "transfer_not_found");
        assertThat(contextsOf("vo-access")).isEmpty();
    }

    @Test
    void what_is_wrong_is_refused_with_a_code_and_without_repeating_it() {
        refused("pupilId", "111222333", "bsn_refused");
        refused("fromPupilId", "123456782", "bsn_refused");
        refused("pupilId", null, "missing_field");
        refused("schoolId", "a school", "malformed_id");
        refused("until", "31-07-2027", "malformed_date");
        refused("items", List.of(), "missing_field");
        refused("items", List.of(item("TEACHER", "WISH", "x")), "unknown_voice");
        refused("items", List.of(item("FAMILY", "HOPE", "x")), "unknown_theme");
        refused("items", List.of(item("FAMILY", "WISH", "x".repeat(281))), "field_too_long");
        refused("items", "none", "malformed_body");
        refused("items", Collections.singletonList(null), "missing_field");
        refused("inspectedOn", "x".repeat(300_000), "malformed_body");
    }

    @Test
    void texts_are_encrypted_at_rest() {
        String id = releaseAtOnce("vo-rest");
        Document stored = service.getBean(MongoTemplate.class).findById("vo-rest", Document.class, "pupilTransfers");
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).contains(id).doesNotContain("rustig").doesNotContain("Bel ons");
    }

    @Test
    void a_context_that_was_kept_but_not_told_is_told_by_the_sweeper() {
        releaseAtOnce("vo-crash");
        // As after a crash between keeping the release and hearing the broker's acknowledgement.
        service.getBean(MongoTemplate.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is("vo-crash")),
                        Update.update("lagging", true).set("publishedRevision", 0L),
                        "pupilTransfers");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contextsOf("vo-crash")).hasSize(2));
        List<ConsumerRecord<String, byte[]>> told = contextsOf("vo-crash");
        assertThat(told.get(1).value()).isEqualTo(told.get(0).value());
        assertThat(told.get(1).headers().lastHeader("ce_id").value())
                .isEqualTo(told.get(0).headers().lastHeader("ce_id").value());
    }

    @Test
    void health_metrics_and_the_description_are_open() {
        assertThat(get("/actuator/health/readiness", null).getStatusCode().value())
                .isEqualTo(200);
        releaseAtOnce("vo-metrics");
        assertThat(get("/actuator/prometheus", null).getBody())
                .contains("aanwezig_contexts_published_total{status=\"released\"}")
                .doesNotContain("vo-metrics");
        JsonNode description = json(get("/v3/api-docs", null));
        assertThat(description.path("info").path("title").asString()).isEqualTo("Aanwezig transition-service");
        assertThat(description.path("paths").has("/transfers/{transferId}/release"))
                .isTrue();
    }

    private void refused(String field, Object value, String code) {
        Map<String, Object> body = new java.util.HashMap<>(body("vo-refused"));
        body.put(field, value);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        problem(answer, 400, code);
        assertThat(answer.getBody())
                .doesNotContain("111222333")
                .doesNotContain("123456782")
                .doesNotContain("xxx");
    }

    private String releaseAtOnce(String pupilId) {
        Map<String, Object> body = new java.util.HashMap<>(body(pupilId));
        body.put("release", true);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        assertThat(json(answer).path("state").asString()).isEqualTo("RELEASED");
        return json(answer).path("transferId").asString();
    }

    private static Map<String, Object> body(String pupilId) {
        return Map.of(
                "fromSchoolId", "po-school",
                "fromPupilId", "po-1",
                "schoolId", "school-a",
                "pupilId", pupilId,
                "until", "2027-07-31",
                "inspectedOn", "2026-06-20",
                "items",
                        List.of(
                                item("PUPIL", "WHAT_HELPED", TEXT),
                                item("FAMILY", "WISH", "Bel ons liever dan dat u mailt."),
                                item("SCHOOL", "STRENGTH", "Helpt graag anderen.")));
    }

    private static Map<String, Object> item(String voice, String theme, String text) {
        return Map.of("voice", voice, "theme", theme, "text", text);
    }

    private String sender() {
        return issuer.token(List.of("po-school"), BOTH);
    }

    private ResponseEntity<String> post(String path, Object body, String token) {
        return exchange(HttpMethod.POST, path, body, token);
    }

    private ResponseEntity<String> get(String path, String token) {
        return exchange(HttpMethod.GET, path, null, token);
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, Object body, String token) {
        RestClient.RequestBodySpec request = http.method(method).uri(path);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static void problem(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private List<ConsumerRecord<String, byte[]>> contextsOf(String pupilId) {
        return new TopicReader(backbone.bootstrapServers())
                .readAll(TOPIC).stream()
                        .filter(said -> said.key().equals(pupilId))
                        .toList();
    }
}
