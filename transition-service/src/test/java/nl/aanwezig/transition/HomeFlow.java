package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Family and pupil, each with a link: what they see, say, keep and decide. */
abstract class HomeFlow extends UploadFlow {

    static final String PAGE = "text/html";
    static final String DATA = "application/json";
    static final String OF_SCHOOL = "Rekenen gaat goed met de rekenlat.";
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

    String draft(Map<String, Object> more) {
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

    String link(String transferId, Map<String, Object> whom) {
        ResponseEntity<String> answer = post("/transfers/" + transferId + "/links", whom, sender());
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return json(answer).path("url").asString().split("key=")[1];
    }

    static JsonNode item(JsonNode room, String voice) {
        List<JsonNode> found = new ArrayList<>();
        room.path("voices").forEach(each -> {
            if (each.path("voice").asString().equals(voice)) {
                each.path("items").forEach(found::add);
            }
        });
        return found.getFirst();
    }
}
