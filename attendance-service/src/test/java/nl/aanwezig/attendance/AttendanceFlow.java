package nl.aanwezig.attendance;

import static nl.aanwezig.attendance.RunningService.READ;
import static nl.aanwezig.attendance.RunningService.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.attendance.registration.metric.RegistrationMetrics;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import nl.aanwezig.testsupport.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it, over HTTP, with a broker and a store; each test has its own pupils. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AttendanceFlow {

    private static final Path ED_FI = Path.of("..", "..", "shared", "data", "edfi", "StudentSchoolAttendance.xml");
    private static final String REGISTRATIONS = "attendance.registrations.v1";
    private static final String SCHOOL = "/schools/school-a";

    private Backbone backbone;
    private RunningService service;
    private TopicReader topics;
    private String token;

    abstract Backbone backbone();

    @BeforeAll
    void start() {
        backbone = backbone();
        service = new RunningService(backbone.bootstrapServers(), backbone.freshDatabase());
        topics = new TopicReader(backbone.bootstrapServers());
        token = service.everySchool();
        assertThat(service.put(token, SCHOOL, Sent.school().json()).status()).isEqualTo(202);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        if (backbone != null) {
            backbone.close();
        }
    }

    @Test
    void a_pupil_just_enrolled_can_be_registered_and_the_registration_is_seen_at_once() {
        for (int i = 0; i < 20; i++) {
            String pupil = enrol("ryw-" + i);
            Answer answer = register(Sent.registration("ryw-r-" + i, pupil));
            assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
            assertThat(current(pupil)).hasSize(1);
            register(Sent.registration("ryw-r-" + i, pupil).with("revision", 2).with("reason", "ILL"));
            assertThat(current(pupil).get(0).path("reason").asString()).isEqualTo("ILL");
        }
    }

    @Test
    void what_is_accepted_stands_on_the_topics_and_obeys_their_schemas() {
        String pupil = enrol("schema-1");
        register(Sent.registration("schema-r1", pupil));
        register(Sent.registration("schema-r1", pupil).with("revision", 2).with("status", "WITHDRAWN"));
        register(Sent.registration("schema-r2", pupil)
                .without("lesson")
                .with("dayPart", "DAY")
                .with("from", "08:30:00"));

        for (String topic : List.of("attendance.schools.v1", "attendance.enrolments.v1", REGISTRATIONS)) {
            List<ConsumerRecord<String, byte[]>> records = topics.readAll(topic);
            assertThat(records).isNotEmpty();
            ContractSchema schema = ContractSchema.of(topic);
            records.forEach(
                    each -> assertThat(schema.faultsOf(each.value())).as(topic).isEmpty());
        }
        List<ConsumerRecord<String, byte[]>> own = recordsOf(REGISTRATIONS, pupil);
        assertThat(own).hasSize(3);
        assertThat(header(own.get(0), "ce_type")).isEqualTo("nl.aanwezig.attendance.registration-recorded.v1");
        assertThat(header(own.get(1), "ce_type")).isEqualTo("nl.aanwezig.attendance.registration-withdrawn.v1");
        assertThat(header(own.get(0), "ce_source")).isEqualTo("/attendance-service");
        assertThat(header(own.get(0), "ce_id")).hasSize(32).isNotEqualTo(header(own.get(1), "ce_id"));
    }

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
    void each_item_that_is_not_accepted_is_told_with_a_code_and_without_its_content() {
        String pupil = enrol("codes-1");
        Answer answer = register(
                Sent.registration("codes-1", pupil),
                Sent.registration("codes-2", "nobody"),
                Sent.registration("codes-3", pupil).with("date", "2026-07-31"),
                Sent.registration("codes-4", pupil).with("reason", "had a cold, secret"),
                Sent.registration("codes-5", pupil).with("note", "secret"),
                Sent.registration("codes-1", pupil),
                Sent.registration("111222333", pupil),
                Sent.registration("codes-8", "111222333"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().path("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.body().path("rejected").asInt()).isEqualTo(6);
        assertThat(answer.body()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .containsExactly(
                        "unknown_pupil",
                        "date_outside_enrolment",
                        "free_text",
                        "unknown_field",
                        "duplicate",
                        "bsn_refused",
                        "bsn_refused");
        assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("111222333");
        JsonNode duplicate = answer.body().path("items").get(4);
        assertThat(duplicate.path("outcome").asString()).isEqualTo("duplicate");
        assertThat(duplicate.path("index").asInt()).isEqualTo(5);
        assertThat(duplicate.path("id").asString()).isEqualTo("codes-1");
    }

    @Test
    void an_unknown_school_is_told_item_by_item() {
        Answer answer = service.post(
                token, "/schools/nowhere/registrations", "application/json", Sent.array(Sent.registration("x", "p")));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("items").get(0).path("code").asString()).isEqualTo("unknown_school");
    }

    @Test
    void the_highest_revision_wins_in_any_order_and_older_ones_are_duplicates() {
        String pupil = enrol("revisions-1");
        Answer answer = register(
                Sent.registration("rev", pupil).with("revision", 5).with("reason", "ILL"),
                Sent.registration("rev", pupil).with("revision", 4),
                Sent.registration("rev", pupil).with("revision", 7).with("status", "WITHDRAWN"));
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("duplicate").asInt()).isEqualTo(1);
        assertThat(current(pupil)).hasSize(1);
        assertThat(current(pupil).get(0).path("revision").asInt()).isEqualTo(7);
        assertThat(current(pupil).get(0).path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void an_id_cannot_move_to_another_pupil() {
        String one = enrol("mismatch-1");
        String other = enrol("mismatch-2");
        register(Sent.registration("mismatch", one));
        Answer answer = register(Sent.registration("mismatch", other).with("revision", 2));
        assertThat(answer.body().path("items").get(0).path("code").asString()).isEqualTo("pupil_mismatch");
    }

    @Test
    void records_that_another_instance_wrote_out_of_order_and_twice_end_in_the_same_state() {
        String pupil = enrol("projected-1");
        for (int revision : new int[] {2, 3, 1, 3, 2}) {
            topics.write(
                    REGISTRATIONS,
                    pupil,
                    "nl.aanwezig.attendance.registration-recorded.v1",
                    published(pupil, revision));
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(current(pupil)).hasSize(1);
            assertThat(current(pupil).get(0).path("revision").asInt()).isEqualTo(3);
        });
    }

    @Test
    void a_record_that_cannot_be_read_goes_to_the_dead_letters_and_the_next_ones_are_read() {
        String pupil = enrol("poison-1");
        topics.write(REGISTRATIONS, pupil, "nl.aanwezig.attendance.registration-recorded.v1", "{\"id\":1}".getBytes());
        topics.write(REGISTRATIONS, pupil, "nl.aanwezig.attendance.registration-recorded.v1", published(pupil, 1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(current(pupil)).hasSize(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(topics.readAll(REGISTRATIONS + ".attendance-service.dlq"))
                        .anySatisfy(each -> assertThat(each.key()).isEqualTo(pupil)));
    }

    @Test
    void newline_delimited_json_loses_only_the_broken_line() {
        String pupil = enrol("ndjson-1");
        String body = Sent.registration("nd-1", pupil).json() + "\n\n{broken\n"
                + Sent.registration("nd-2", pupil).json();
        Answer answer = service.post(token, SCHOOL + "/registrations", "application/x-ndjson", body);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("items").get(0).path("code").asString()).isEqualTo("malformed_item");
        assertThat(answer.body().path("items").get(0).path("index").asInt()).isEqualTo(1);
    }

    @Test
    void csv_says_the_same_as_json_and_loses_only_the_broken_row() {
        String pupil = enrol("csv-1");
        String body = """
                id,revision,pupilId,date,lesson,dayPart,from,minutes,kind,reason,status,recordedAt
                csv-1,1,%1$s,2026-11-20,3,,10:20,50,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                csv-2,one,%1$s,2026-11-20,,DAY,,360,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                "csv-3,1,%1$s,2026-11-20,3,,10:20,50,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                csv-4,1,%1$s,2026-11-20,,DAY,,360,ABSENT,ILL,RECORDED,2026-11-20T09:41:12Z
                """.formatted(pupil);
        Answer answer = service.post(token, SCHOOL + "/registrations", "text/csv;charset=utf-8", body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().path("rejected").asInt()).isEqualTo(2);
        assertThat(current(pupil)).hasSize(2);
        assertThat(current(pupil).get(1).path("lesson").asString()).isEqualTo("3");
    }

    @Test
    void a_body_that_is_no_array_or_of_another_type_is_refused_as_a_whole() {
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "[{\"id\":")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "{}")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "text/csv", "")
                        .code())
                .isEqualTo("malformed_body");
        assertThat(service.post(token, SCHOOL + "/registrations", "text/plain", "x")
                        .status())
                .isEqualTo(415);
        assertThat(service.post(token, SCHOOL + "/registrations", "application/json", "[]")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void too_many_items_and_too_many_bytes_are_413_with_and_without_a_length() {
        String items = IntStream.range(0, 5001)
                .mapToObj(i -> Sent.registration("many-" + i, "nobody").json())
                .collect(Collectors.joining(",", "[", "]"));
        Answer many = service.post(token, SCHOOL + "/registrations", "application/json", items);
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.code()).isEqualTo("batch_too_large");

        String large = "[" + " ".repeat(11 * 1024 * 1024) + "]";
        Answer announced = service.post(token, SCHOOL + "/registrations", "application/json", large);
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("body_too_large");
        for (String type : List.of("application/json", "application/x-ndjson", "text/csv")) {
            Answer chunked = service.postChunked(token, SCHOOL + "/registrations", type, stream(large));
            assertThat(chunked.status()).as(type).isEqualTo(413);
            assertThat(chunked.code()).isEqualTo("body_too_large");
        }
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

    @Test
    void the_query_takes_dates_and_sorts_by_date_and_lesson() {
        String pupil = enrol("query-1");
        register(
                Sent.registration("q-1", pupil).with("date", "2026-11-19").with("lesson", 10),
                Sent.registration("q-2", pupil).with("date", "2026-11-19").with("lesson", 9),
                Sent.registration("q-3", pupil).with("date", "2026-11-18"),
                Sent.registration("q-4", pupil).with("date", "2026-11-20"));
        Answer answer =
                service.get(token, SCHOOL + "/pupils/" + pupil + "/registrations?from=2026-11-18&to=2026-11-19");
        assertThat(answer.body().valueStream().map(each -> each.path("id").asString()))
                .containsExactly("q-3", "q-2", "q-1");
        assertThat(service.get(token, SCHOOL + "/pupils/" + pupil + "/registrations?from=yesterday")
                        .status())
                .isEqualTo(400);
    }

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

    private String enrol(String pupil) {
        Answer answer =
                service.put(token, SCHOOL + "/pupils/" + pupil, Sent.enrolment().json());
        assertThat(answer.status()).isEqualTo(202);
        return pupil;
    }

    private Answer register(Sent... items) {
        return service.post(token, SCHOOL + "/registrations", "application/json", Sent.array(items));
    }

    private JsonNode current(String pupil) {
        Answer answer = service.get(token, SCHOOL + "/pupils/" + pupil + "/registrations");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] published(String pupil, int revision) {
        JsonNode sample = json(ContractSchema.sample(REGISTRATIONS, "lesson"));
        return ((tools.jackson.databind.node.ObjectNode) sample)
                .put("pupilId", pupil)
                .put("id", "of-" + pupil)
                .put("revision", revision)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(String topic, String key) {
        return topics.readAll(topic).stream()
                .filter(each -> each.key().equals(key))
                .toList();
    }

    private double counted(String name) {
        return service.bean(MeterRegistry.class).counter(name).count();
    }

    private double outcome(String outcome) {
        return service.bean(MeterRegistry.class)
                .counter(RegistrationMetrics.REGISTRATIONS, RegistrationMetrics.OUTCOME, outcome)
                .count();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] value) {
        return RunningService.JSON.readTree(value);
    }

    private static InputStream stream(String text) {
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream());
    }
}
