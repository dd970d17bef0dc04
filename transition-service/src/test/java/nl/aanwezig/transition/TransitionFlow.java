package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The service as its callers meet it, on a broker and a store; written once, run on each backbone. */
abstract class TransitionFlow extends TransitionHarness {

    private static final String TEXT = "Even rustig binnenkomen, dan gaat het beter.";

    TransitionFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void a_transfer_goes_from_draft_to_delivery_item_by_item_and_is_withdrawn() {
        Map<String, Object> body = new HashMap<>(body("vo-flow"));
        body.remove("inspectedOn");
        body.remove("pupilId");
        ResponseEntity<String> drafted = post("/transfers", body, sender());
        assertThat(drafted.getStatusCode().value()).as(drafted.getBody()).isEqualTo(201);
        String id = json(drafted).path("transferId").asString();
        assertThat(drafted.getHeaders().getLocation()).hasToString("/transfers/" + id);
        assertThat(json(drafted).path("state").asString()).isEqualTo("DRAFTED");

        problem(post("/transfers/" + id + "/release", null, sender()), 409, "inspection_missing");
        step(id, "offer", null, sender());
        step(id, "inspect", Map.of("on", "2026-06-20"), sender());
        JsonNode objected = step(id, "object", Map.of("remark", "Te veel over thuis."), sender());
        List<String> chosen = List.of(itemId(objected, "PUPIL"), itemId(objected, "FAMILY"));
        assertThat(step(id, "release", Map.of("items", chosen), sender())
                        .path("state")
                        .asString())
                .isEqualTo("RELEASED");
        problem(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()), 409, "not_enrolled");
        problem(post("/transfers/" + id + "/enrol", Map.of("pupilId", "vo-flow"), receiver()), 409, "not_enrolled");
        assertThat(contextsOf("vo-flow")).isEmpty();

        enrol("vo-flow");
        assertThat(step(id, "enrol", Map.of("pupilId", "vo-flow"), receiver())
                        .path("state")
                        .asString())
                .isEqualTo("DELIVERED");
        assertThat(contextsOf("vo-flow")).singleElement().satisfies(said -> {
            assertThat(CloudEventHeaders.typeOf(said.headers()))
                    .isEqualTo("nl.aanwezig.transition.context-released.v1");
            assertThat(ContractSchema.of(TOPIC).faultsOf(said.value())).isEmpty();
            JsonNode value = JSON.readTree(said.value());
            assertThat(value.path("revision").asInt()).isEqualTo(1);
            assertThat(value.path("releasedOn").asString()).isEqualTo("2026-07-01");
            assertThat(value.path("items")).hasSize(2);
            assertThat(value.path("withheld").asInt()).isEqualTo(1);
            assertThat(new String(said.value(), UTF_8))
                    .doesNotContain("po-1")
                    .doesNotContain("po-school")
                    .doesNotContain("Helpt graag");
        });

        step(id, "withdraw", null, sender());
        assertThat(contextsOf("vo-flow")).hasSize(2).last().satisfies(said -> {
            assertThat(CloudEventHeaders.typeOf(said.headers()))
                    .isEqualTo("nl.aanwezig.transition.context-withdrawn.v1");
            assertThat(ContractSchema.of(TOPIC).faultsOf(said.value())).isEmpty();
            assertThat(JSON.readTree(said.value()).path("items")).isEmpty();
        });
        problem(post("/transfers/" + id + "/release", null, sender()), 409, "change_not_allowed");
        problem(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()), 404, "transfer_not_found");
    }

    @Test
    void one_call_drafts_and_releases_and_an_enrolment_that_comes_later_delivers() {
        Map<String, Object> body = new HashMap<>(body("vo-later"));
        body.put("release", true);
        JsonNode released = json(post("/transfers", body, sender()));
        assertThat(released.path("state").asString()).isEqualTo("RELEASED");
        publishEnrolment("vo-later");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contextsOf("vo-later")).hasSize(1));
        assertThat(json(get("/transfers?pupilId=vo-later", receiver()))
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("DELIVERED");
    }

    @Test
    void the_newest_delivery_of_two_is_in_force() {
        deliverAtOnce("vo-two");
        String second = deliverAtOnce("vo-two");
        JsonNode newest = JSON.readTree(contextsOf("vo-two").getLast().value());
        assertThat(newest.path("revision").asInt()).isEqualTo(2);
        assertThat(newest.path("transferId").asString()).isEqualTo(second);
    }

    @Test
    void the_receiving_school_sees_what_travels_and_that_something_is_withheld() {
        Map<String, Object> body = new HashMap<>(body("vo-reader"));
        body.put(
                "items",
                List.of(
                        marked(item("PUPIL", "WHAT_HELPED", TEXT), "MENTOR"),
                        marked(item("SCHOOL", "NEED", "Alleen voor het zorgteam."), "CARE_TEAM"),
                        item("FAMILY", "WISH", "Blijft thuis.")));
        body.put("release", true);
        enrol("vo-reader");
        String id = json(post("/transfers", body, sender())).path("transferId").asString();

        ResponseEntity<String> mentors = get("/transfers/" + id + "?purpose=GUIDE_PUPIL&role=MENTOR", receiver());
        JsonNode seen = json(mentors);
        assertThat(seen.path("voices").path("PUPIL")).hasSize(1);
        assertThat(seen.path("voices").path("FAMILY")).isEmpty();
        assertThat(seen.path("withheld").path("FAMILY").asInt()).isEqualTo(1);
        assertThat(seen.path("forCareTeam").asInt()).isEqualTo(1);
        assertThat(seen.has("fromPupilId")).isFalse();
        assertThat(mentors.getBody()).doesNotContain("zorgteam").doesNotContain("Blijft thuis");

        problem(get("/transfers/" + id + "?purpose=CARE&role=CARE_TEAM", receiver()), 403, "role_not_allowed");
        String careTeam = issuer.token(List.of("school-a"), List.of("CARE_TEAM"), "transition:read");
        assertThat(get("/transfers/" + id + "?purpose=CARE&role=CARE_TEAM", careTeam)
                        .getBody())
                .contains("zorgteam")
                .doesNotContain("Blijft thuis");
        assertThat(contextsOf("vo-reader"))
                .allSatisfy(said -> assertThat(new String(said.value(), UTF_8))
                        .doesNotContain("zorgteam")
                        .doesNotContain("Blijft thuis"));
    }

    @Test
    void the_first_look_of_the_receiving_school_is_told_by_its_day_and_the_senders_looks_are_not() {
        String id = deliverAtOnce("vo-read");
        get("/transfers/" + id + "?purpose=PREPARE_TRANSFER", sender());
        assertThat(json(get("/transfers/" + id + "?purpose=PREPARE_TRANSFER", sender()))
                        .has("readOn"))
                .isFalse();
        assertThat(json(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()))
                        .path("readOn")
                        .asString())
                .isEqualTo("2026-07-01");
        get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver());
        assertThat(contextsOf("vo-read")).hasSize(2);
        byte[] told = contextsOf("vo-read").getLast().value();
        assertThat(ContractSchema.of(TOPIC).faultsOf(told)).isEmpty();
        assertThat(JSON.readTree(told).path("readOn").asString()).isEqualTo("2026-07-01");
        assertThat(new String(told, UTF_8)).doesNotContain("readBy");
    }

    @Test
    void the_talk_the_looks_back_and_the_parents_room_are_kept_with_the_transfer() {
        String id = deliverAtOnce("vo-follow");
        problem(
                post("/transfers/" + id + "/hand-over/plan", Map.of("on", "2026-07-02"), receiver()),
                409,
                "change_not_allowed");
        step(id, "read", null, receiver());
        step(id, "hand-over/plan", Map.of("on", "2026-07-02"), receiver());
        JsonNode held = step(id, "hand-over/hold", null, receiver());
        assertThat(held.path("followUp").path("sixWeeksDue").asString()).isEqualTo("2026-07-13");
        problem(post("/transfers/" + id + "/checks/six-weeks", null, receiver()), 409, "too_early");

        put("/transfers/" + id + "/trusted", Map.of("staffId", "teacher-8"), sender());
        put("/transfers/" + id + "/counterpart", Map.of("staffId", "mentor-1b"), receiver());
        problem(put("/transfers/" + id + "/counterpart", Map.of("staffId", "x"), sender()), 403, "school_not_allowed");
        put(
                "/transfers/" + id + "/contact-preference",
                Map.of("channels", List.of("PHONE", "SMS"), "language", "tr"),
                sender());
        JsonNode told = JSON.readTree(contextsOf("vo-follow").getLast().value());
        assertThat(told.path("contacts").path("after").path("staffId").asString())
                .isEqualTo("mentor-1b");
        assertThat(told.path("contactPreference").path("language").asString()).isEqualTo("tr");

        JsonNode agreed = json(post(
                "/transfers/" + id + "/agreements",
                Map.of("what", "We bellen elke vrijdag.", "who", "RECEIVER", "due", "2026-09-04"),
                receiver()));
        String agreement = agreed.path("room")
                .path("agreements")
                .path(0)
                .path("agreementId")
                .asString();
        JsonNode done = json(post("/transfers/" + id + "/agreements/" + agreement + "/done", null, sender()));
        assertThat(done.path("room").path("agreements").path(0).path("doneOn").asString())
                .isEqualTo("2026-07-01");
        problem(post("/transfers/" + id + "/agreements/none/done", null, sender()), 404, "agreement_not_found");
    }

    @Test
    void the_school_changes_its_own_items_and_no_other() {
        JsonNode drafted = json(post("/transfers", body("vo-items"), sender()));
        String path = "/transfers/" + drafted.path("transferId").asString() + "/items";
        problem(
                put(path + "/" + itemId(drafted, "FAMILY"), item("SCHOOL", "WISH", "anders"), sender()),
                403,
                "not_your_voice");
        JsonNode changed = json(
                put(path + "/" + itemId(drafted, "SCHOOL"), item("SCHOOL", "STRENGTH", "Helpt anders."), sender()));
        assertThat(changed.path("state").asString()).isEqualTo("OFFERED");
        problem(post(path, item("SCHOOL", "STRENGTH", "x"), receiver()), 403, "school_not_allowed");
    }

    @Test
    void access_is_by_token_scope_and_school() {
        String id = json(post("/transfers", body("vo-access"), sender()))
                .path("transferId")
                .asString();
        problem(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", null), 401, "unauthorized");
        problem(post("/transfers", body("vo-access"), null), 401, "unauthorized");
        problem(
                get("/transfers/" + id + "?purpose=GUIDE_PUPIL", issuer.token(List.of("*"), "signal:read")),
                403,
                "scope_missing");
        problem(
                post("/transfers", body("vo-access"), issuer.token(List.of("*"), "transition:read")),
                403,
                "scope_missing");
        problem(post("/transfers", body("vo-access"), receiver()), 403, "school_not_allowed");
        problem(post("/transfers/" + id + "/release", null, receiver()), 403, "school_not_allowed");
        problem(post("/transfers/" + id + "/withdraw", null, receiver()), 403, "school_not_allowed");
        problem(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()), 404, "transfer_not_found");
        problem(
                get("/transfers/" + id + "?purpose=GUIDE_PUPIL", issuer.token(List.of("school-b"), "transition:read")),
                403,
                "school_not_allowed");
        problem(get("/transfers?fromSchoolId=po-school", receiver()), 403, "school_not_allowed");
        assertThat(json(get("/transfers?schoolId=school-a", receiver())).toString())
                .doesNotContain(id);
        problem(get("/transfers/none?purpose=GUIDE_PUPIL", sender()), 404, "transfer_not_found");
        problem(post("/transfers/none/release", null, sender()), 404, "transfer_not_found");
        assertThat(contextsOf("vo-access")).isEmpty();
    }

    @Test
    void what_is_wrong_is_refused_with_a_code_and_without_repeating_it() {
        refused("pupilId", "111222333", "bsn_refused");
        refused("fromPupilId", "123456782", "bsn_refused");
        refused("schoolId", "a school", "malformed_id");
        refused("schoolId", "school-nobody-knows", "unknown_school");
        refused("until", "31-07-2027", "malformed_date");
        refused("kind", "VOPO", "unknown_value");
        refused("items", List.of(Map.of("theme", "WISH", "text", "x")), "missing_field");
        refused("items", List.of(item("TEACHER", "WISH", "x")), "unknown_voice");
        refused("items", List.of(item("FAMILY", "HOPE", "x")), "unknown_theme");
        refused("items", List.of(item("FAMILY", "WISH", "x".repeat(281))), "field_too_long");
        refused("items", List.of(item("FAMILY", "WISH", "mijn nummer is 111222333")), "bsn_refused");
        refused("items", "none", "malformed_body");
        refused("items", Collections.singletonList(null), "missing_field");
        refused("inspectedOn", "x".repeat(300_000), "malformed_body");
    }

    @Test
    void texts_are_encrypted_at_rest() {
        String id = deliverAtOnce("vo-rest");
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        for (Document stored : List.of(
                mongo.findById(id, Document.class, "transfers"),
                mongo.findById("vo-rest", Document.class, "contexts"))) {
            assertThat(stored.toJson()).doesNotContain("rustig").doesNotContain("Bel ons");
        }
    }

    @Test
    void what_was_kept_but_not_told_is_told_by_the_sweeper() {
        deliverAtOnce("vo-crash");
        // As after a crash between keeping the context and hearing the broker's acknowledgement.
        service.getBean(MongoTemplate.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is("vo-crash")),
                        Update.update("pendingSince", new java.util.Date(0)).set("published", 0),
                        "contexts");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contextsOf("vo-crash")).hasSizeGreaterThan(1));
        List<ConsumerRecord<String, byte[]>> told = contextsOf("vo-crash");
        assertThat(told.getLast().value()).isEqualTo(told.getFirst().value());
        assertThat(told.getLast().headers().lastHeader("ce_id").value())
                .isEqualTo(told.getFirst().headers().lastHeader("ce_id").value());
    }

    @Test
    void health_metrics_and_the_description_are_open() {
        assertThat(get("/actuator/health/readiness", null).getStatusCode().value())
                .isEqualTo(200);
        deliverAtOnce("vo-metrics");
        assertThat(get("/actuator/prometheus", null).getBody())
                .contains("aanwezig_contexts_published_total{status=\"released\"}")
                .doesNotContain("vo-metrics");
        JsonNode description = json(get("/v3/api-docs", null));
        assertThat(description.path("info").path("title").asString()).isEqualTo("Aanwezig transition-service");
        assertThat(description.path("paths").has("/transfers/{transferId}/release"))
                .isTrue();
    }

    private void refused(String field, Object value, String code) {
        Map<String, Object> body = new HashMap<>(body("vo-refused"));
        body.put(field, value);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        problem(answer, 400, code);
        assertThat(answer.getBody())
                .doesNotContain("111222333")
                .doesNotContain("123456782")
                .doesNotContain("xxx");
    }

    private String deliverAtOnce(String pupilId) {
        enrol(pupilId);
        Map<String, Object> body = new HashMap<>(body(pupilId));
        body.put("release", true);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        assertThat(json(answer).path("state").asString()).isEqualTo("DELIVERED");
        return json(answer).path("transferId").asString();
    }

    private static String itemId(JsonNode transfer, String voice) {
        return transfer.path("voices").path(voice).path(0).path("itemId").asString();
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

    private static Map<String, Object> marked(Map<String, Object> item, String sensitivity) {
        Map<String, Object> marked = new HashMap<>(item);
        marked.put("released", true);
        marked.put("sensitivity", sensitivity);
        return marked;
    }
}
