package nl.aanwezig.transition;

import static nl.aanwezig.transition.SomeTransfers.body;
import static nl.aanwezig.transition.SomeTransfers.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Who is let in, and what is refused. */
abstract class AccessFlow extends LifeFlow {

    AccessFlow(Backbone backbone) {
        super(backbone);
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
}
