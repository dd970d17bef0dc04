package nl.aanwezig.transition;

import static nl.aanwezig.transition.SomeTransfers.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The codes and questions of the forms, and the needs map that is counted from what was said in them. */
abstract class NeedsFlow extends KeptFlow {

    private static final String REGION = "noord & oost";

    NeedsFlow(Backbone backbone) {
        super(backbone);
    }

    @BeforeAll
    void twelveAndElevenFamiliesWishForEarlyContact() {
        publishSchool("vo", REGION);
        publishSchool("vo-2", REGION);
        wish(12, "po", "vo");
        wish(11, "po-2", "vo-2");
    }

    @Test
    void codes_and_questions_are_there_for_the_forms() {
        JsonNode codes = json(get("/item-codes?theme={theme}", reader("*"), "WISH"));
        assertThat(codes.findValuesAsString("code"))
                .contains("QUIET_START", "EARLY_CONTACT")
                .doesNotContain("CURIOUS");
        assertThat(codes.path(0).path("label").path("nl").asString()).isNotBlank();
        problem(get("/item-codes?theme=HOPE", reader("*")), 400, "unknown_theme");

        JsonNode questions = json(get("/questions?voice=PUPIL&language=en", reader("*")));
        assertThat(questions).hasSize(8);
        assertThat(questions.path(0).path("title").asString()).isEqualTo("What do you find hard at school?");
        assertThat(json(get("/questions", reader("*")))).hasSize(24);
        problem(get("/questions?language=xx", reader("*")), 400, "unknown_language");
        problem(get("/questions?voice=TEACHER", reader("*")), 400, "unknown_voice");
    }

    @Test
    void the_needs_map_is_json_csv_a_plot_or_a_page() {
        JsonNode map = json(get("/needs?schoolId=vo", reader("vo")));
        assertThat(map.path("schoolId").asString()).isEqualTo("vo");
        assertThat(map.path("periods")).hasSize(2);
        assertThat(map.path("rows")).hasSize(108);
        assertThat(shown(map)).containsExactly("12");
        assertThat(map.path("children").path(0).path("shown").asString()).isEqualTo("<10");

        ResponseEntity<String> csv = get("/needs?schoolId=vo&format=csv", reader("vo"));
        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.getBody()).startsWith("scope,name,period").contains(",CONTACT,WISH,FAMILY,12,");
        ResponseEntity<String> page = accept("/needs?schoolId=vo&by=MONTH", "vo", MediaType.TEXT_HTML);
        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.getBody()).contains("<table>", "<svg", "jun").doesNotContain("<script");
        ResponseEntity<String> plot = accept("/needs?schoolId=vo", "vo", MediaType.valueOf("image/svg+xml"));
        assertThat(plot.getHeaders().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
        assertThat(plot.getBody()).startsWith("<svg");
    }

    @Test
    void a_region_opens_for_a_token_of_all_of_its_schools() {
        assertThat(shown(json(get("/needs?region={region}", reader("*"), REGION))))
                .containsExactly("23");
        problem(get("/needs?region={region}", reader("vo"), REGION), 403, "school_not_allowed");
        assertThat(get("/needs?region={region}", reader("vo", "vo-2"), REGION)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        problem(get("/needs?region=zuid", reader("*")), 404, "unknown_region");
    }

    @Test
    void what_is_wrong_with_a_needs_map_is_a_problem_with_a_code() {
        problem(get("/needs?schoolId=vo", reader("vo-2")), 403, "school_not_allowed");
        problem(get("/needs", reader("*")), 400, "missing_field");
        problem(get("/needs?schoolId=vo&region=x", reader("*")), 400, "missing_field");
        problem(get("/needs?schoolId=vo&from=yesterday", reader("*")), 400, "malformed_date");
        problem(get("/needs?schoolId=vo&from={from}", reader("*"), "+999999999-01-01"), 400, "malformed_date");
        problem(get("/needs?schoolId=vo&from=2026-07-02&to=2026-07-01", reader("*")), 400, "malformed_period");
        problem(get("/needs?schoolId=vo&from=1980-01-01", reader("*")), 400, "malformed_period");
        problem(get("/needs?schoolId=vo&by=WEEK", reader("*")), 400, "unknown_period");
        problem(get("/needs?schoolId=vo&format=pdf", reader("*")), 400, "unknown_format");
        problem(accept("/needs?schoolId=vo", "*", MediaType.APPLICATION_PDF), 406, "not_acceptable");
        problem(accept("/needs?schoolId=vo&by=WEEK", "*", MediaType.TEXT_HTML), 400, "unknown_period");
        problem(get("/needs?schoolId=vo", null), 401, "unauthorized");
        problem(get("/needs?schoolId=vo", issuer.token(List.of("*"), "transition:write")), 403, "scope_missing");
    }

    private void wish(int children, String from, String to) {
        Map<String, Object> wish = new HashMap<>(item("FAMILY", "WISH", "Bel ons vroeg."));
        wish.put("code", "EARLY_CONTACT");
        Map<String, Object> transfer =
                new HashMap<>(Map.of("fromSchoolId", from, "schoolId", to, "items", List.of(wish)));
        transfer.putAll(Map.of("inspectedOn", "2026-06-20", "release", true));
        String token = issuer.token(List.of(from), "transition:write");
        for (int i = 0; i < children; i++) {
            transfer.put("fromPupilId", from + "-" + i);
            ResponseEntity<String> released = post("/transfers", transfer, token);
            assertThat(released.getStatusCode().value()).as(released.getBody()).isEqualTo(201);
        }
    }

    private String reader(String... schools) {
        return issuer.token(List.of(schools), "transition:read");
    }

    private ResponseEntity<String> accept(String path, String school, MediaType type) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(reader(school)))
                .accept(type)
                .retrieve()
                .toEntity(String.class);
    }

    private static List<String> shown(JsonNode map) {
        List<String> shown = new ArrayList<>();
        map.path("rows")
                .forEach(row -> row.path("cells").forEach(cell -> {
                    if (cell.has("children")) {
                        shown.add(cell.path("shown").asString());
                    }
                }));
        return shown;
    }
}
