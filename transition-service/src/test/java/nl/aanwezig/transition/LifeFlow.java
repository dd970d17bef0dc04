package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.aanwezig.transition.SomeTransfers.body;
import static nl.aanwezig.transition.SomeTransfers.item;
import static nl.aanwezig.transition.SomeTransfers.itemId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A transfer from draft to delivery, and back. */
abstract class LifeFlow extends TransitionHarness {

    LifeFlow(Backbone backbone) {
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
}
