package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What else happens in the room: documents, the line with home, agreements; and the links that open it. */
abstract class RoomFlow extends HomeFlow {

    RoomFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void documents_travel_one_by_one() {
        enrol("vo-paper");
        String id = draft(Map.of("pupilId", "vo-paper"));
        String family = link(id, Map.of("voice", "FAMILY", "authority", true));
        String one = addText(id, "een.txt");
        String other = addText(id, "twee.txt");
        step(id, "offer", null, sender());
        submit("inspected", DATA, "key", family);
        assertThat(visit("/room?key=" + family, PAGE).getBody()).contains("een.txt", "twee.txt");
        ResponseEntity<String> opened = visit("/room/document?key=" + family + "&id=" + one, "*/*");
        assertThat(opened.getBody()).contains("Wat in een.txt staat");
        assertThat(opened.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        problem(submit("release", DATA, "key", family, "document", "none"), 404, "document_not_found");

        String ofSchool = item(json(visit("/room?key=" + family, DATA)), "SCHOOL")
                .path("itemId")
                .asString();
        JsonNode released = json(submit("release", DATA, "key", family, "item", ofSchool, "document", one));
        assertThat(released.path("state").asString()).isEqualTo("DELIVERED");
        String documents = "/transfers/" + id + "/documents";
        JsonNode listed = json(get(documents + "?purpose=GUIDE_PUPIL", receiver()));
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("documentId").asString()).isEqualTo(one);
        assertThat(get(documents + "/" + one + "?purpose=GUIDE_PUPIL", receiver())
                        .getBody())
                .contains("Wat in een.txt staat");
        problem(get(documents + "/" + other + "?purpose=GUIDE_PUPIL", receiver()), 404, "document_not_found");
        assertThat(json(get(documents + "?purpose=PREPARE_TRANSFER", sender()))).hasSize(2);

        submit("withdraw", DATA, "key", family, "sure", "yes");
        problem(get(documents + "/" + one + "?purpose=GUIDE_PUPIL", receiver()), 404, "transfer_not_found");
        problem(visit("/room/document?key=" + family + "&id=" + one, DATA), 404, "document_not_found");
    }

    @Test
    void the_line_with_home_is_kept_in_the_room() {
        String id = draft(Map.of("pupilId", "vo-line"));
        String family = link(id, Map.of("voice", "FAMILY", "authority", true));
        assertThat(put(
                                "/transfers/" + id + "/people",
                                Map.of("people", List.of(Map.of("staffId", "juf-1", "name", "De juf van groep 8"))),
                                sender())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        problem(submit("trusted", DATA, "key", family, "staffId", "somebody"), 400, "unknown_value");
        String pupil = link(id, Map.of("voice", "PUPIL"));
        problem(submit("trusted", DATA, "key", pupil, "staffId", "juf-1"), 403, "family_decides");
        submit("trusted", DATA, "key", family, "staffId", "juf-1");
        submit(
                "preference",
                DATA,
                "key",
                family,
                "first",
                "PHONE",
                "second",
                "SMS",
                "language",
                "tr",
                "interpreter",
                "yes");
        JsonNode room = json(submit(
                        "agreement",
                        DATA,
                        "key",
                        family,
                        "what",
                        "De mentor belt elke week.",
                        "who",
                        "RECEIVER",
                        "due",
                        "2026-09-15"))
                .path("room");
        assertThat(room.path("trusted").asString()).isEqualTo("juf-1");
        assertThat(room.path("preference").path("channels").toString()).isEqualTo("[\"PHONE\",\"SMS\"]");
        assertThat(room.path("agreements").path(0).path("madeBy").asString()).isEqualTo("FAMILY");
        String agreement = room.path("agreements").path(0).path("agreementId").asString();
        assertThat(submit("agreement-done", PAGE, "key", family, "agreementId", agreement, "lang", "nl")
                        .getBody())
                .contains("Gedaan", "De juf van groep 8", "15 september 2026");
    }

    @Test
    void a_link_opens_for_whom_it_was_given_and_no_longer() {
        String id = draft(Map.of("pupilId", "vo-link"));
        problem(post("/transfers/" + id + "/links", Map.of("voice", "FAMILY"), sender()), 400, "missing_field");
        problem(
                post("/transfers/" + id + "/links", Map.of("voice", "FAMILY", "authority", false), sender()),
                403,
                "no_authority");
        problem(post("/transfers/" + id + "/links", Map.of("voice", "SCHOOL"), sender()), 400, "unknown_voice");
        problem(post("/transfers/" + id + "/links", Map.of("voice", "PUPIL"), receiver()), 403, "school_not_allowed");
        problem(
                post("/transfers/" + id + "/links", Map.of("voice", "PUPIL", "days", 29), sender()),
                400,
                "out_of_range");

        String key = link(id, Map.of("voice", "FAMILY", "authority", true));
        problem(visit("/room?key=" + key.substring(0, key.length() - 1) + "-", DATA), 404, "link_unknown");
        problem(visit("/room?key=" + key.substring(5), DATA), 404, "link_unknown");
        problem(visit("/room", DATA), 404, "link_unknown");
        JsonNode given = json(get("/transfers/" + id + "/links", sender())).path(0);
        assertThat(given.path("open").asBoolean()).isTrue();
        assertThat(given.has("url")).isFalse();
        String path = "/transfers/" + id + "/links/" + given.path("linkId").asString();
        assertThat(exchange(HttpMethod.DELETE, path, null, sender())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        problem(visit("/room?key=" + key, DATA), 410, "link_ended");
        ResponseEntity<String> shut = visit("/room?lang=nl&key=" + key, PAGE);
        assertThat(shut.getStatusCode().value()).isEqualTo(410);
        assertThat(shut.getBody()).contains("Deze link is verlopen.").doesNotContain(OF_SCHOOL);
        problem(submit("agree", DATA, "key", key), 410, "link_ended");

        String ofAge = draft(Map.of("pupilId", "vo-adult", "kind", "VOVO", "bornOn", "2008-07-01"));
        problem(
                post("/transfers/" + ofAge + "/links", Map.of("voice", "FAMILY", "authority", true), sender()),
                403,
                "pupil_of_age");
        link(ofAge, Map.of("voice", "PUPIL"));
    }

    private String addText(String transferId, String name) {
        ResponseEntity<String> answer =
                add(transferId, name, "text/plain", "MENTOR", ("Wat in " + name + " staat").getBytes(UTF_8));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return json(answer).path("documentId").asString();
    }
}
