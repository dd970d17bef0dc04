package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.aanwezig.transition.SomeTransfers.TEXT;
import static nl.aanwezig.transition.SomeTransfers.body;
import static nl.aanwezig.transition.SomeTransfers.item;
import static nl.aanwezig.transition.SomeTransfers.marked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the receiving school sees, and what is kept of its work with it. */
abstract class ReadingFlow extends AccessFlow {

    ReadingFlow(Backbone backbone) {
        super(backbone);
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
    void a_look_beside_an_assessment_that_is_reported_is_kept_with_who_and_why() {
        String id = deliverAtOnce("vo-elsewhere");
        String path = "/transfers/" + id + "/read";
        problem(post(path + "?purpose=CURIOSITY", null, receiver()), 400, "unknown_value");
        problem(post(path + "?role=TEACHER", null, receiver()), 400, "unknown_value");
        problem(post(path, null, sender()), 403, "school_not_allowed");
        step(id, "read", null, receiver());
        step(id, "read?purpose=CARE&role=CARE_TEAM&person=c-3", null, receiver());
        JsonNode looks = json(get("/transfers/" + id + "/reads", sender()));
        assertThat(looks).hasSize(2);
        assertThat(looks.findValuesAsString("what")).containsOnly("ASSESSMENT");
        assertThat(looks.findValuesAsString("purpose")).containsExactlyInAnyOrder("GUIDE_PUPIL", "CARE");
        assertThat(looks.findValuesAsString("person")).containsExactly("c-3");
        assertThat(looks.findValuesAsString("sentence"))
                .contains("De mentor van de nieuwe school las een deel op 1 juli, om uw kind te begeleiden.");
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
}
