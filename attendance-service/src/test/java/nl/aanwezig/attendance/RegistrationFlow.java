package nl.aanwezig.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of registrations, from the call to the topic and back to the query. */
abstract class RegistrationFlow extends MasterDataFlow {

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
    void a_school_sends_the_letters_of_its_policy_and_readers_get_the_reason_and_the_letter() {
        for (String policy : List.of("england", "oak-own")) {
            String school = "/schools/school-" + policy;
            String pupil = "p-" + policy;
            service.put(token, school, Sent.school().with("policy", policy).json());
            service.put(token, school + "/pupils/" + pupil, Sent.enrolment().json());
            Answer answer = service.post(
                    token,
                    school + "/registrations",
                    "application/json",
                    Sent.array(
                            Sent.registration("letter-1", pupil).with("reason", "G"),
                            Sent.registration("letter-2", pupil).with("reason", "/")));
            assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
            assertThat(answer.body().path("items").get(0).path("code").asString())
                    .isEqualTo("not_an_absence");
            JsonNode seen = service.get(token, school + "/pupils/" + pupil + "/registrations")
                    .body();
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).path("reason").asString()).isEqualTo("HOLIDAY_NOT_GRANTED");
            assertThat(seen.get(0).path("sourceReason").asString()).isEqualTo("G");
            byte[] published = recordsOf(REGISTRATIONS, pupil).getLast().value();
            assertThat(ContractSchema.of(REGISTRATIONS).faultsOf(published)).isEmpty();
            assertThat(json(published).path("sourceReason").asString()).isEqualTo("G");
        }
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
}
