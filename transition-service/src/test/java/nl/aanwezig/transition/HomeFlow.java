package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Family and pupil, each with a link: what they see, say, keep and decide. */
abstract class HomeFlow extends TransitionFlow {

    private static final String PAGE = "text/html";
    private static final String DATA = "application/json";
    private static final String OF_SCHOOL = "Rekenen gaat goed met de rekenlat.";
    private static final String KEPT = "Mijn broer weet hier niets van.";

    HomeFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void a_family_reads_answers_keeps_one_item_here_and_takes_everything_back() {
        enrol("vo-home");
        String id = draft(Map.of("pupilId", "vo-home"));
        String family = link(id, Map.of("voice", "FAMILY", "authority", true));
        step(id, "offer", null, sender());

        ResponseEntity<String> page = visit("/room?lang=nl&key=" + family, PAGE);
        assertThat(page.getStatusCode().value()).as(page.getBody()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("Ik heb het gelezen", OF_SCHOOL, "lang=\"nl\"")
                .doesNotContain("<script", "Dit mag mee<");
        assertThat(page.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(visit("/room/style.css", "text/css").getStatusCode().value()).isEqualTo(200);

        assertThat(submit(
                                "say",
                                PAGE,
                                "key",
                                family,
                                "theme",
                                "WISH",
                                "code",
                                "EARLY_CONTACT",
                                "text",
                                "Bel ons <snel>.")
                        .getBody())
                .contains("Uw woorden staan erbij.", "Bel ons &lt;snel&gt;.");
        assertThat(submit("inspected", PAGE, "key", family).getBody()).contains("Bent u het ermee eens?");
        JsonNode agreed = json(submit("agree", DATA, "key", family));
        assertThat(agreed.path("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.path("can").toString()).contains("RELEASE", "WITHDRAW");

        String wish = item(agreed, "FAMILY").path("itemId").asString();
        problem(submit("release", DATA, "key", family), 409, "nothing_released");
        assertThat(submit("release", PAGE, "key", family, "lang", "nl").getBody())
                .contains("U heeft niets gekozen");
        JsonNode released = json(submit("release", DATA, "key", family, "item", wish));
        assertThat(released.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(item(released, "SCHOOL").path("travels").asBoolean()).isFalse();
        problem(post("/transfers/" + id + "/release", null, sender()), 403, "family_decides");

        JsonNode seen = json(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()));
        assertThat(seen.path("voices").path("FAMILY")).hasSize(1);
        assertThat(seen.path("withheld").path("SCHOOL").asInt()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain(OF_SCHOOL);
        assertThat(visit("/room?lang=nl&key=" + family, PAGE).getBody())
                .contains("De mentor van de nieuwe school las dit op 1 juli, om uw kind te begeleiden.");

        assertThat(submit("withdraw", DATA, "key", family).getStatusCode().value())
                .isEqualTo(400);
        assertThat(submit("withdraw", PAGE, "key", family, "sure", "yes", "lang", "en")
                        .getBody())
                .contains("Everything was taken back.");
        assertThat(JSON.readTree(contextsOf("vo-home").getLast().value()).path("items"))
                .isEmpty();
        problem(submit("say", DATA, "key", family, "theme", "WISH", "text", "Nog iets."), 409, "change_not_allowed");
    }

    @Test
    void what_the_pupil_keeps_to_themselves_travels_nowhere_and_the_family_does_not_read_it() {
        enrol("vo-kept");
        String id = draft(Map.of("pupilId", "vo-kept"));
        String pupil = link(id, Map.of("voice", "PUPIL"));
        String family = link(id, Map.of("voice", "FAMILY", "authority", true));
        JsonNode said = json(submit("say", DATA, "key", pupil, "theme", "PROBLEM", "text", KEPT));
        String kept = item(said, "PUPIL").path("itemId").asString();
        assertThat(json(submit("keep-back", DATA, "key", pupil, "itemId", kept, "stays", "yes"))
                        .path("voices")
                        .toString())
                .contains(KEPT);
        problem(
                submit("reword", DATA, "key", family, "itemId", kept, "theme", "WISH", "text", "Nee."),
                403,
                "not_your_voice");
        problem(submit("inspected", DATA, "key", pupil), 409, "change_not_allowed");

        step(id, "offer", null, sender());
        problem(submit("inspected", DATA, "key", pupil), 403, "family_decides");
        submit("inspected", DATA, "key", family);
        assertThat(visit("/room?lang=nl&key=" + family, PAGE).getBody())
                .contains("Dit houdt iemand voor zichzelf.")
                .doesNotContain(KEPT);
        assertThat(visit("/room?lang=nl&key=" + pupil, PAGE).getBody())
                .contains("Je ouders beslissen wat er mee mag.", KEPT)
                .doesNotContain("Alles terugnemen</button>");
        String ofSchool = item(json(visit("/room?key=" + family, DATA)), "SCHOOL")
                .path("itemId")
                .asString();
        submit("release", DATA, "key", family, "item", kept, "item", ofSchool);
        JsonNode seen = json(get("/transfers/" + id + "?purpose=GUIDE_PUPIL", receiver()));
        assertThat(seen.path("voices").path("SCHOOL")).hasSize(1);
        assertThat(seen.toString()).doesNotContain(KEPT);
        assertThat(new String(contextsOf("vo-kept").getLast().value())).doesNotContain(KEPT);
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
    void from_sixteen_the_pupil_decides_about_a_move_between_secondary_schools() {
        enrol("vo-sixteen");
        String id = draft(Map.of("pupilId", "vo-sixteen", "kind", "VOVO", "bornOn", "2010-05-01"));
        String pupil = link(id, Map.of("voice", "PUPIL"));
        String family = link(id, Map.of("voice", "FAMILY", "authority", true));
        step(id, "offer", null, sender());
        assertThat(json(submit("inspected", DATA, "key", pupil)).path("can").toString())
                .contains("CONSENT")
                .doesNotContain("RELEASE");
        problem(submit("consent", DATA, "key", family), 403, "pupil_decides");
        assertThat(visit("/room?key=" + family, DATA).getBody()).contains("\"decides\":false");
        submit("consent", DATA, "key", pupil);
        String ofSchool = item(json(visit("/room?key=" + pupil, DATA)), "SCHOOL")
                .path("itemId")
                .asString();
        problem(submit("release", DATA, "key", family, "item", ofSchool), 403, "pupil_decides");
        assertThat(json(submit("release", DATA, "key", pupil, "item", ofSchool))
                        .path("state")
                        .asString())
                .isEqualTo("DELIVERED");
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

    private String draft(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "fromSchoolId",
                "po-school",
                "schoolId",
                "school-a",
                "items",
                List.of(Map.of("voice", "SCHOOL", "theme", "WHAT_HELPED", "text", OF_SCHOOL))));
        body.putAll(more);
        ResponseEntity<String> answer = post("/transfers", body, sender());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return json(answer).path("transferId").asString();
    }

    private String link(String transferId, Map<String, Object> whom) {
        ResponseEntity<String> answer = post("/transfers/" + transferId + "/links", whom, sender());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return json(answer).path("url").asString().split("key=")[1];
    }

    private String addText(String transferId, String name) {
        ResponseEntity<String> answer = upload(
                "/transfers/" + transferId + "/documents?sensitivity=MENTOR&name=" + name,
                "text/plain",
                "Wat in " + name + " staat");
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return json(answer).path("documentId").asString();
    }

    private static JsonNode item(JsonNode room, String voice) {
        List<JsonNode> found = new ArrayList<>();
        room.path("voices").forEach(each -> {
            if (each.path("voice").asString().equals(voice)) {
                each.path("items").forEach(found::add);
            }
        });
        return found.getFirst();
    }
}
