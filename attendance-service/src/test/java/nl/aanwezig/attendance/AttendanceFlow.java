package nl.aanwezig.attendance;

import static nl.aanwezig.attendance.RunningService.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.attendance.registration.metric.RegistrationMetrics;
import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it, over HTTP; written once, and run against each {@link Backbone}. */
abstract class AttendanceFlow extends RegisterFlow {

    private static final Path ED_FI = Path.of("..", "..", "shared", "data", "edfi", "StudentSchoolAttendance.xml");

    @Test
    void received_is_accepted_and_duplicate_and_rejected() {
        String pupil = enrol("metric-1");
        double received = counted(RegistrationMetrics.RECEIVED);
        register(
                Sent.registration("metric", pupil),
                Sent.registration("metric", pupil),
                Sent.registration("metric-2", "nobody"));
        assertThat(counted(RegistrationMetrics.RECEIVED) - received).isEqualTo(3);
        assertThat(outcome(RegistrationMetrics.ACCEPTED)
                        + outcome(RegistrationMetrics.DUPLICATE)
                        + outcome(RegistrationMetrics.REJECTED))
                .isEqualTo(counted(RegistrationMetrics.RECEIVED));
        assertThat(service.getText("/actuator/prometheus"))
                .contains("aanwezig_registrations_total{outcome=\"accepted\"}")
                .contains("aanwezig_registrations_received_total");
    }

    @Test
    void the_api_describes_itself() {
        JsonNode api = json(service.getText("/v3/api-docs").getBytes(StandardCharsets.UTF_8));
        assertThat(api.path("info").path("title").asString()).contains("attendance-service");
        JsonNode body = api.path("paths")
                .path("/schools/{schoolId}/registrations")
                .path("post")
                .path("requestBody")
                .path("content");
        assertThat(body.propertyNames()).contains("application/json", "application/x-ndjson", "text/csv");
        assertThat(api.path("paths").propertyNames()).contains("/schools/{schoolId}/registers");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("RejectionCode")
                        .path("enum")
                        .toString())
                .contains("unknown_pupil", "bsn_refused");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("BatchAnswer")
                        .path("properties")
                        .propertyNames())
                .contains("accepted", "duplicate", "rejected", "items");
    }

    @Test
    void the_real_ed_fi_file_is_accounted_for_to_the_last_event_and_twice_changes_nothing() throws IOException {
        assumeTrue(Files.exists(ED_FI), "the Ed-Fi sample is not beside this checkout");
        String xml = Files.readString(ED_FI);
        List.of("255901001", "255901044")
                .forEach(school -> service.put(
                        token,
                        "/schools/" + school,
                        Sent.school().with("policy", "us").json()));
        for (String[] pair : EdFiSample.pupils(xml)) {
            service.put(
                    token,
                    "/schools/" + pair[0] + "/pupils/" + pair[1],
                    Sent.enrolment().with("enrolledFrom", "2021-08-01").json());
        }
        Answer first = service.post(token, "/schools/255901001/imports/ed-fi", "application/xml", xml);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().toString().length()).isLessThan(200);
        assertThat(first.body().path("accepted").asInt()).isEqualTo(1086);
        Answer second = service.post(token, "/schools/255901044/imports/ed-fi", "text/xml", xml);
        assertThat(second.body().path("duplicate").asInt()).isEqualTo(1086);
        assertThat(second.body().path("items")).hasSize(1086);

        String oneSchool = service.token(List.of("255901001"), WRITE);
        Answer partly = service.post(oneSchool, "/schools/255901001/imports/ed-fi", "application/xml", xml);
        assertThat(partly.body().path("duplicate").asInt()
                        + partly.body().path("rejected").asInt())
                .isEqualTo(1086);
        assertThat(partly.body().path("rejected").asInt()).isPositive();
        assertThat(partly.body().toString()).contains("school_not_allowed");
    }

    @Test
    void ed_fi_that_breaks_off_is_taken_in_up_to_there_and_counted() {
        enrol("edfi-broken");
        String event = EdFiSample.event("school-a", "edfi-broken", "2026-11-02", "Excused Absence");
        Answer answer = service.post(
                token,
                SCHOOL + "/imports/ed-fi",
                "application/xml",
                "<InterchangeStudentAttendance>" + event + event + "<StudentSchoolAttendanceEvent><Att");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed_xml");
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().path("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.body().path("detail").asString()).contains("line 3");
        assertThat(current("edfi-broken")).hasSize(1);
    }
}
