package nl.aanwezig.attendance;

import static nl.aanwezig.attendance.RunningService.READ;
import static nl.aanwezig.attendance.RunningService.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.aanwezig.attendance.RunningService.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Schools, enrolments and who may see them. */
abstract class MasterDataFlow extends ServiceFlow {

    @Test
    void the_birth_date_is_neither_published_nor_answered() {
        String pupil = enrol("born-1");
        Answer answer = service.get(token, SCHOOL + "/pupils/" + pupil);
        assertThat(answer.body().toString()).doesNotContain("bornOn").doesNotContain("2013-03-14");
        assertThat(answer.body().path("regime").path("compulsoryFrom").asString())
                .isEqualTo("2018-04-01");
        String published = new String(
                recordsOf("attendance.enrolments.v1", pupil).getLast().value(), StandardCharsets.UTF_8);
        assertThat(published).doesNotContain("2013-03-14").contains("\"adultFrom\":\"2031-03-14\"");
    }

    @Test
    void an_identical_put_publishes_nothing_and_a_change_the_next_revision_with_all_enrolments() {
        service.put(token, "/schools/school-m", Sent.school().json());
        String pupil = enrol("mover-1");
        enrol("mover-1");
        assertThat(recordsOf("attendance.enrolments.v1", pupil)).hasSize(1);

        Answer moved = service.put(
                token,
                "/schools/school-m/pupils/" + pupil,
                Sent.enrolment().with("enrolledFrom", "2026-10-26").json());
        assertThat(moved.status()).isEqualTo(202);
        JsonNode newest =
                json(recordsOf("attendance.enrolments.v1", pupil).getLast().value());
        assertThat(newest.path("revision").asInt()).isEqualTo(2);
        assertThat(newest.path("enrolments")).hasSize(2);
    }

    @Test
    void a_token_opens_its_own_school_alone_and_needs_the_scope() {
        String pupil = enrol("access-1");
        String other = service.token(List.of("school-b"), WRITE, READ);
        String registrations = SCHOOL + "/registrations";
        String items = Sent.array(Sent.registration("access", pupil));
        for (Answer answer : List.of(
                service.put(other, SCHOOL, Sent.school().json()),
                service.put(other, SCHOOL + "/pupils/" + pupil, Sent.enrolment().json()),
                service.post(other, registrations, "application/json", items),
                service.post(other, SCHOOL + "/imports/ed-fi", "application/xml", "<x/>"),
                service.get(other, SCHOOL),
                service.get(other, SCHOOL + "/pupils/" + pupil),
                service.get(other, SCHOOL + "/pupils/" + pupil + "/registrations"))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("school_not_allowed");
        }
        String reader = service.token(List.of("school-a"), READ);
        Answer written = service.post(reader, registrations, "application/json", items);
        assertThat(written.status()).isEqualTo(403);
        assertThat(written.code()).isEqualTo("scope_missing");
        String writer = service.token(List.of("school-a"), WRITE);
        assertThat(service.get(writer, SCHOOL).status()).isEqualTo(403);
        Answer anonymous = service.post(null, registrations, "application/json", items);
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.code()).isEqualTo("unauthorized");
    }

    @Test
    void a_school_sees_and_changes_only_its_own_enrolment_of_a_pupil() {
        service.put(token, "/schools/school-b", Sent.school().json());
        String pupil = enrol("shared-1");
        String other = service.token(List.of("school-b"), WRITE, READ);
        assertThat(service.get(other, "/schools/school-b/pupils/" + pupil).code())
                .isEqualTo("unknown_pupil");
        service.put(
                other,
                "/schools/school-b/pupils/" + pupil,
                Sent.enrolment().with("group", "2C").json());
        assertThat(service.get(other, "/schools/school-b/pupils/" + pupil)
                        .body()
                        .path("group")
                        .asString())
                .isEqualTo("2C");
        assertThat(service.get(token, SCHOOL + "/pupils/" + pupil)
                        .body()
                        .path("group")
                        .asString())
                .isEqualTo("1B");
    }

    @Test
    void wrong_master_data_is_400_with_code_and_field_and_unknown_ones_404() {
        assertThat(service.put(
                                token,
                                "/schools/s-x",
                                Sent.school().with("policy", "mars").json())
                        .code())
                .isEqualTo("unknown_policy");
        Answer zone = service.put(
                token,
                "/schools/s-x",
                Sent.school().with("timeZone", "Mars/Base").json());
        assertThat(zone.status()).isEqualTo(400);
        assertThat(zone.code()).isEqualTo("invalid_field");
        assertThat(zone.body().path("detail").asString()).contains("timeZone");
        assertThat(service.put(
                                token,
                                "/schools/s-x",
                                Sent.school().without("name").json())
                        .code())
                .isEqualTo("missing_field");
        assertThat(service.put(token, "/schools/s-x", "{not json").code()).isEqualTo("malformed_body");
        assertThat(service.get(token, "/schools/s-x").code()).isEqualTo("unknown_school");

        String pupil = SCHOOL + "/pupils/p-wrong";
        assertThat(service.put(token, "/schools/s-x/pupils/p", Sent.enrolment().json())
                        .code())
                .isEqualTo("unknown_school");
        assertThat(service.put(
                                token,
                                pupil,
                                Sent.enrolment().with("mentorId", "111222333").json())
                        .code())
                .isEqualTo("bsn_refused");
        assertThat(service.put(
                                token,
                                SCHOOL + "/pupils/111222333",
                                Sent.enrolment().json())
                        .code())
                .isEqualTo("bsn_refused");
        assertThat(service.put(
                                token,
                                pupil,
                                Sent.enrolment()
                                        .with("enrolledTo", "2026-07-01")
                                        .json())
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("enrolledTo");
        assertThat(service.put(
                                token,
                                pupil,
                                Sent.enrolment().with("bornOn", "2030-01-01").json())
                        .code())
                .isEqualTo("invalid_field");
        assertThat(service.put(
                                token,
                                pupil,
                                Sent.enrolment().with("firstName", "secret").json())
                        .code())
                .isEqualTo("unknown_field");
        assertThat(service.get(token, pupil).status()).isEqualTo(404);
        assertThat(service.get(token, pupil + "/registrations").code()).isEqualTo("unknown_pupil");
    }

    @Test
    void the_school_is_answered_as_it_was_put() {
        JsonNode answer = service.get(token, SCHOOL).body();
        assertThat(answer).isEqualTo(json(Sent.school().json().getBytes(StandardCharsets.UTF_8)));
    }
}
