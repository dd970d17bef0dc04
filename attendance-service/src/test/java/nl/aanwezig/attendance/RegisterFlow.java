package nl.aanwezig.attendance;

import static nl.aanwezig.attendance.RunningService.READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.attendance.registration.metric.RegistrationMetrics;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What tells "nobody was absent" from "nobody looked": registers, and that a school reported about a date. */
abstract class RegisterFlow extends FormatFlow {

    private static final String REGISTERS = "attendance.registers.v1";

    @Test
    void registers_are_on_their_topic_when_they_are_answered_and_each_once() {
        String school = newSchool("registers-1");
        String body = """
                [{"date":"2026-11-20","group":"1B","lesson":3,"takenAt":"2026-11-20T10:30:00+01:00"},
                 {"date":"2026-11-20","group":"1B"},
                 {"date":"2026-11-20","group":"1B","lesson":"3"},
                 {"date":"2026-11-24","group":"1B"},
                 {"date":"2026-11-20","group":"1B","note":"secret"},
                 {"date":"2026-11-20"}]
                """;
        double received = counted(RegistrationMetrics.REGISTERS_RECEIVED);
        Answer answer = service.post(token, school + "/registers", "application/json", body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.body().path("rejected").asInt()).isEqualTo(3);
        assertThat(answer.body()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .containsExactly("duplicate", "date_in_future", "unknown_field", "missing_field");
        assertThat(answer.body().toString()).doesNotContain("secret");
        assertThat(counted(RegistrationMetrics.REGISTERS_RECEIVED) - received).isEqualTo(6);

        List<ConsumerRecord<String, byte[]>> records = recordsOf(REGISTERS, "registers-1");
        assertThat(records)
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(header(each, "ce_type")).isEqualTo("nl.aanwezig.attendance.register-taken.v1"))
                .allSatisfy(each -> assertThat(ContractSchema.of(REGISTERS).faultsOf(each.value()))
                        .isEmpty());
        assertThat(json(records.getFirst().value()).path("recordedAt").asString())
                .isEqualTo("2026-11-20T09:30:00Z");
    }

    @Test
    void registers_need_the_scope_and_a_token_that_opens_the_school() {
        String body = "[{\"date\":\"2026-11-20\",\"group\":\"1B\"}]";
        String reader = service.token(List.of("*"), READ);
        assertThat(service.post(reader, SCHOOL + "/registers", "application/json", body)
                        .status())
                .isEqualTo(403);
        String other = service.token(List.of("school-b"), RunningService.WRITE);
        assertThat(service.post(other, SCHOOL + "/registers", "application/json", body)
                        .code())
                .isEqualTo("school_not_allowed");
        assertThat(service.post(token, SCHOOL + "/registers", "application/json", "{}")
                        .code())
                .isEqualTo("malformed_body");
    }

    @Test
    void the_first_word_about_a_date_in_whatever_format_is_told_once() {
        String school = newSchool("reports-1");
        String pupil = "reports-p";
        service.put(token, school + "/pupils/" + pupil, Sent.enrolment().json());
        String json = "application/json";
        service.post(token, school + "/registrations", json, Sent.array(on("rep-1", "2026-11-18")));
        service.post(token, school + "/registrations", json, Sent.array(on("rep-2", "2026-11-18")));
        service.post(token, school + "/registrations", json, Sent.array(on("rep-1", "2026-11-18")));
        service.post(
                token,
                school + "/registrations",
                "application/x-ndjson",
                on("rep-3", "2026-11-19").json());
        service.post(
                token,
                school + "/imports/ed-fi",
                "application/xml",
                "<InterchangeStudentAttendance>"
                        + EdFiSample.event("reports-1", pupil, "2026-11-20", "In Attendance")
                        + "</InterchangeStudentAttendance>");
        // Not accepted, or of a day that is still to come: says nothing about that day.
        service.post(
                token,
                school + "/registrations",
                json,
                Sent.array(on("rep-4", "2026-11-17").with("reason", "free text"), on("rep-5", "2026-11-24")));

        List<ConsumerRecord<String, byte[]>> records = recordsOf(REGISTERS, "reports-1");
        assertThat(records).allSatisfy(each -> {
            assertThat(header(each, "ce_type")).isEqualTo("nl.aanwezig.attendance.school-reported.v1");
            assertThat(ContractSchema.of(REGISTERS).faultsOf(each.value())).isEmpty();
        });
        assertThat(records)
                .extracting(each -> json(each.value()).path("date").asString())
                .containsExactly("2026-11-18", "2026-11-19", "2026-11-20");
    }

    private String newSchool(String id) {
        String path = "/schools/" + id;
        assertThat(service.put(token, path, Sent.school().json()).status()).isEqualTo(202);
        return path;
    }

    private static Sent on(String id, String date) {
        return Sent.registration(id, "reports-p").with("date", date);
    }
}
