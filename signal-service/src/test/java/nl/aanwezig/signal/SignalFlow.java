package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.WireJson;
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
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From topics to assessments and events, as the other services see it. Each test has pupils of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignalFlow {

    static final JsonMapper JSON = new JsonMapper();
    static final Duration SOON = Duration.ofSeconds(20);
    private static final String REGISTRATIONS = "attendance.registrations.v1";

    final TestIssuer issuer = new TestIssuer();
    private Backbone backbone;
    private ConfigurableApplicationContext service;
    RestClient http;
    TopicReader topics;
    WrittenFacts facts;
    private Path ownPacks;

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

    @Test
    void sixteenHoursRaiseASignalWithItsEvidenceAndACorrectionWithdrawsIt() {
        facts.enrol("p-16", "school-a", 1);
        facts.absent("p-16", "school-a", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-16", "school-a", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-16/assessment", "*");
            assertThat(assessment.at("/level").asString()).isEqualTo("URGENT");
            JsonNode signal = sixteenHours(assessment).getFirst();
            assertThat(signal.at("/measured/value").asDouble()).isEqualTo(16.0);
            assertThat(signal.at("/counted").size()).isEqualTo(2);
            assertThat(signal.at("/dueBy").asString()).isEqualTo("2026-09-21");
            assertThat(signal.at("/basis").asString()).contains("werkdagen");
            assertThat(assessment.at("/because/0/name").asString()).isEqualTo("duty-to-report");
        });
        facts.absent("p-16", "school-a", "r-2", 2, "2026-09-14", "UNEXPLAINED", "WITHDRAWN");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(sixteenHours(get("/pupils/p-16/assessment", "*"))).isEmpty();
            JsonNode history = signalOf("nl.unauthorised-16h", get("/pupils/p-16/signals", "*"));
            assertThat(history.at("/state").asString()).isEqualTo("WITHDRAWN");
            assertThat(history.at("/history").size()).isEqualTo(2);
        });
        List<ConsumerRecord<String, byte[]>> events = sixteenHourEventsOf("p-16");
        assertThat(events)
                .extracting(each -> header(each, "ce_type"))
                .containsExactly("nl.aanwezig.signal.raised.v1", "nl.aanwezig.signal.withdrawn.v1");
        assertThat(ContractSchema.typesOf("signal.events.v1"))
                .containsAll(
                        events.stream().map(each -> header(each, "ce_type")).toList());
        ContractSchema contract = ContractSchema.of("signal.events.v1");
        assertThat(events)
                .allSatisfy(each -> assertThat(contract.faultsOf(each.value())).isEmpty());
        ContractSchema assessments = ContractSchema.of("signal.assessments.v1");
        assertThat(eventsOf("signal.assessments.v1", "p-16"))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(assessments.faultsOf(each.value())).isEmpty());
    }

    @Test
    void factsThatComeBeforeTheirSchoolAreJudgedWhenItComes() {
        facts.absent("p-early", "school-late", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-early", "school-late", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.enrol("p-early", "school-late", 1);
        facts.school("school-late", 1, "[]");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-early/assessment", "*")))
                        .hasSize(1));
    }

    @Test
    void aCalendarThatChangesIsJudgedAgainForThePupilsOfThatSchool() {
        facts.school("school-c", 1, "[]");
        facts.enrol("p-cal", "school-c", 1);
        facts.absent("p-cal", "school-c", "r-1", 1, "2026-08-17", "UNEXPLAINED", "RECORDED");
        facts.absent("p-cal", "school-c", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-cal/assessment", "*")))
                        .isEmpty());
        facts.school("school-c", 2, "[{\"from\":\"2026-08-24\",\"to\":\"2026-08-30\",\"kind\":\"SCHOOL_HOLIDAY\"}]");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHourEventsOf("p-cal"))
                        .extracting(each -> header(each, "ce_type"))
                        .containsExactly("nl.aanwezig.signal.raised.v1"));
        JsonNode progress = get("/reassessment", "*");
        assertThat(progress.at("/total").asLong()).isPositive();
        assertThat(progress.at("/judged").asLong()).isPositive();
    }

    @Test
    void aPackThatChangesIsUsedWithoutARestartAndABadChangeIsRefused() throws IOException {
        ownPack(16);
        facts.school("school-own", 1, "[]", "our-own");
        facts.enrol("p-own", "school-own", 1);
        facts.absent("p-own", "school-own", "r-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-own/assessment", "*");
            assertThat(sixteenHours(assessment)).isEmpty();
            assertThat(signalOf("nl.approaching-16h", assessment.at("/signals"))
                            .at("/measured/value")
                            .asDouble())
                    .isEqualTo(8.0);
        });
        ownPack(8);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHourEventsOf("p-own"))
                        .singleElement()
                        .satisfies(raised -> assertThat(JSON.readTree(raised.value())
                                        .at("/signal/policy")
                                        .asString())
                                .startsWith("our-own@2026-09-01#")));
        ownPack(20);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get()
                                .uri("/actuator/health/policy-packs")
                                .retrieve()
                                .body(String.class))
                        .contains("\"status\":\"UP\"", "our-own.yaml", "\"line\":4", "the law sets 16 hours, not 20"));
        assertThat(sixteenHours(get("/pupils/p-own/assessment", "*"))).hasSize(1);
        Files.delete(ownPacks.resolve("our-own.yaml"));
    }

    private void ownPack(int hours) throws IOException {
        Files.writeString(ownPacks.resolve("our-own.yaml"), """
                extends: nl-vo
                version: "2026-09-01"
                rules:
                  nl.unauthorised-16h: {limits: {hours: %d}}
                """.formatted(hours));
    }

    @Test
    void aReleasedContextIsInTheAssessmentOfTheSchoolThatItWasReleasedTo() {
        facts.enrol("p-ctx", "school-a", 1);
        topics.write(
                "transition.contexts.v1",
                "p-ctx",
                "nl.aanwezig.transition.context-released.v1",
                new String(ContractSchema.sample("transition.contexts.v1", "released"), UTF_8)
                        .replace("p-7f3a", "p-ctx")
                        .getBytes(UTF_8));
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get("/pupils/p-ctx/assessment", "school-a")
                                .at("/context/items")
                                .size())
                        .isEqualTo(3));
    }

    @Test
    void whatAFamilyTakesBackIsForgottenAndItsWordsWereNeverOnATopicOfOurs() {
        facts.enrol("p-back", "school-a", 1);
        facts.absent("p-back", "school-a", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-back", "school-a", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        context("p-back", "released");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-back/assessment", "school-a");
            assertThat(assessment.at("/context/items/0/text").asString()).startsWith("Even rustig");
            assertThat(assessment.at("/context/contacts/before/staffId").asString())
                    .isEqualTo("m-31");
            assertThat(assessment.at("/context/contactPreference/channels/0").asString())
                    .isEqualTo("PHONE");
            assertThat(assessment.at("/firstDays/schoolDay").asInt()).isEqualTo(33);
            assertThat(assessment.at("/firstDays/of").asInt()).isEqualTo(100);
            assertThat(signalOf("transition.unread", assessment.at("/signals"))
                            .at("/since")
                            .asString())
                    .isEqualTo("2026-08-03");
            assertThat(sixteenHours(assessment).getFirst().at("/nextStep").asString())
                    .contains("wat op de basisschool hielp");
        });
        // The end of January: one of the three is over by then.
        assertThat(get("/pupils/p-back/assessment?asOf=2027-02-01", "school-a")
                        .at("/context/items")
                        .size())
                .isEqualTo(2);
        context("p-back", "withdrawn");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-back/assessment", "school-a");
            assertThat(assessment.has("context")).isFalse();
            assertThat(sixteenHours(assessment).getFirst().at("/nextStep").asString())
                    .doesNotContain("basisschool");
            assertThat(documentOf("p-back").keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
        });
        // An older record that comes late brings nothing back.
        context("p-back", "released");
        facts.absent("p-back", "school-a", "r-3", 1, "2026-09-15", "ILL", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ledgersOf("p-back").getLast().registrations())
                        .hasSize(3));
        assertThat(get("/pupils/p-back/assessment", "school-a").has("context")).isFalse();
        String said = everythingSaidOf("p-back");
        assertThat(said).contains("QUIET_START").doesNotContain("Even rustig", "Bel ons liever", "Helpt graag");
        assertThat(ledgersOf("p-back").getLast().context())
                .satisfies(context -> assertThat(context.items()).isEmpty());
    }

    private void context(String pupil, String sample) {
        String type = sample.equals("withdrawn") ? "context-withdrawn" : "context-released";
        topics.write(
                "transition.contexts.v1",
                pupil,
                "nl.aanwezig.transition." + type + ".v1",
                new String(ContractSchema.sample("transition.contexts.v1", sample), UTF_8)
                        .replace("p-7f3a", pupil)
                        .getBytes(UTF_8));
    }

    private Document documentOf(String pupil) {
        return service.getBean(MongoTemplate.class)
                .getCollection("contexts")
                .find(Filters.eq("_id", pupil))
                .first();
    }

    private List<Ledger> ledgersOf(String pupil) {
        return eventsOf("signal.assessments.v1", pupil).stream()
                .map(each ->
                        WireJson.read(each.value(), AssessmentMessage.class).toLedger())
                .toList();
    }

    /** On topics and in changelogs, with the ledgers opened. */
    private String everythingSaidOf(String pupil) {
        StringBuilder said = new StringBuilder();
        for (String topic : List.of(
                "signal.assessments.v1",
                "signal.events.v1",
                "signal-service-pupils-changelog",
                "signal-service-said-changelog")) {
            List<ConsumerRecord<String, byte[]>> all = topics.readAll(topic);
            assertThat(all).as(topic).isNotEmpty();
            all.stream()
                    .filter(each -> each.value() != null)
                    .forEach(
                            each -> said.append(new String(each.value(), UTF_8)).append('\n'));
        }
        eventsOf("signal.assessments.v1", pupil)
                .forEach(each -> said.append(new String(
                        WireJson.read(each.value(), AssessmentMessage.class).ledger(), UTF_8)));
        return said.toString();
    }

    @Test
    void aTokenOfAnotherSchoolOrWithoutTheScopeDoesNotGetIn() {
        facts.enrol("p-b", "school-b", 1);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get("/pupils/p-b/assessment", "school-b")
                                .at("/level")
                                .asString())
                        .isEqualTo("NONE"));
        assertThat(problem("/pupils/p-b/assessment", issuer.token(List.of("school-a"), "signal:read")))
                .isEqualTo("403 school_not_allowed");
        assertThat(problem("/schools/school-b/assessments", issuer.token(List.of("school-a"), "signal:read")))
                .isEqualTo("403 school_not_allowed");
        assertThat(problem("/pupils/p-b/assessment", issuer.token(List.of("*"), "signal:write")))
                .isEqualTo("403 scope_missing");
        assertThat(problem("/pupils/nobody/assessment", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("404 unknown_pupil");
        assertThat(problem("/pupils/p-b/assessment", "no-token")).isEqualTo("401 unauthorized");
        assertThat(problem("/pupils/p-b/assessment?asOf=yesterday", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("400 bad_request");
        assertThat(problem("/no/such/thing", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("404 not_found");
    }

    @Test
    void theListOfASchoolCanBeNarrowedToALevelAndAMentor() {
        facts.school("school-list", 1, "[]");
        facts.enrol("p-l1", "school-list", 1);
        facts.enrol("p-l2", "school-list", 1);
        facts.absent("p-l2", "school-list", "l-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.absent("p-l2", "school-list", "l-2", 1, "2026-09-15", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode all = get("/schools/school-list/assessments", "school-list");
            assertThat(all.at("/total").asInt()).isEqualTo(2);
            assertThat(all.at("/items/0/pupilId").asString()).isEqualTo("p-l2");
            assertThat(get("/schools/school-list/assessments?level=URGENT&mentor=m-12", "school-list")
                            .at("/items/0/openRules")
                            .toString())
                    .contains("nl.unauthorised-16h");
            assertThat(get("/schools/school-list/assessments?mentor=m-99", "school-list")
                            .at("/total")
                            .asInt())
                    .isZero();
        });
    }

    @Test
    void aPoisonRecordGoesToItsDeadLetterTopicAndTheRestGoesOn() {
        facts.enrol("p-poison", "school-a", 1);
        topics.write(REGISTRATIONS, "p-poison", "nl.aanwezig.attendance.registration-recorded.v1", "{".getBytes(UTF_8));
        topics.write(
                REGISTRATIONS,
                "p-poison",
                "nl.aanwezig.attendance.registration-recorded.v1",
                "{\"pupilId\":\"p-poison\",\"schoolId\":\"school-a\"}".getBytes(UTF_8));
        facts.absent("p-poison", "school-a", "q-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.absent("p-poison", "school-a", "q-2", 1, "2026-09-15", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-poison/assessment", "*")))
                        .hasSize(1));
        assertThat(topics.readAll(REGISTRATIONS + ".signal-service.dlq"))
                .extracting(each -> header(each, "aanwezig_reason"))
                .contains("malformed_json", "missing_field id");
    }

    @Test
    void theSamplesOfWhatIsConsumedAreUnderstood() {
        for (String name : List.of("lesson", "day-ill", "withdrawn")) {
            topics.write(
                    REGISTRATIONS,
                    "p-7f3a",
                    "nl.aanwezig.attendance.registration-recorded.v1",
                    ContractSchema.sample(REGISTRATIONS, name));
        }
        for (String name : List.of("one-school", "mover")) {
            topics.write(
                    "attendance.enrolments.v1",
                    "p-7f3a",
                    "nl.aanwezig.attendance.enrolments-changed.v1",
                    ContractSchema.sample("attendance.enrolments.v1", name));
        }
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            byte[] latest =
                    eventsOf("signal.assessments.v1", "p-7f3a").getLast().value();
            Ledger ledger = WireJson.read(latest, AssessmentMessage.class).toLedger();
            assertThat(ledger.registrations()).hasSize(2);
            assertThat(ledger.enrolments().enrolments()).hasSize(2);
        });
        assertThat(topics.readAll(REGISTRATIONS + ".signal-service.dlq"))
                .noneMatch(each -> "p-7f3a".equals(each.key()));
    }

    @Test
    void readinessKnowsTheStreamsAndMetricsAreCounted() {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get()
                                .uri("/actuator/health/readiness")
                                .retrieve()
                                .body(String.class))
                        .contains("\"streams\":{\"status\":\"UP\"}")
                        .contains("\"broker\":{\"status\":\"UP\"}")
                        .contains("\"mongo\":{\"status\":\"UP\"}"));
        assertThat(http.get().uri("/actuator/prometheus").retrieve().body(String.class))
                .contains("aanwezig_facts_total")
                .contains("kafka_consumer_fetch_manager_records_lag_max");
    }

    List<ConsumerRecord<String, byte[]>> eventsOf(String topic, String pupil) {
        return topics.readAll(topic).stream()
                .filter(each -> pupil.equals(each.key()))
                .toList();
    }

    /** Half and three quarters of the way, and missing registers, speak too. */
    private static List<JsonNode> sixteenHours(JsonNode assessment) {
        return assessment
                .at("/signals")
                .valueStream()
                .filter(each -> each.at("/rule").asString().equals("nl.unauthorised-16h"))
                .toList();
    }

    private static JsonNode signalOf(String rule, JsonNode signals) {
        return signals.valueStream()
                .filter(each -> each.at("/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<ConsumerRecord<String, byte[]>> sixteenHourEventsOf(String pupil) {
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
}
