package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;

/** What comes in as agreed, and what does not, in the same running service. */
abstract class IntakeFlow extends ContextFlow {

    private static final String REGISTRATIONS = "attendance.registrations.v1";

    @Test
    void aPoisonRecordGoesToItsDeadLetterTopicAndTheRestGoesOn() {
        facts.enrol("p-poison", "school-a", 1);
        topics.write(REGISTRATIONS, "p-poison", "nl.aanwezig.attendance.registration-recorded.v1", "{".getBytes(UTF_8));
        topics.write(
                REGISTRATIONS,
                "p-poison",
                "nl.aanwezig.attendance.registration-recorded.v1",
                "{\"pupilId\":\"p-poison\",\"schoolId\":\"school-a\"}".getBytes(UTF_8));
        facts.absent("p-poison", "school-a", "q-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.absent("p-poison", "school-a", "q-2", 1, "2026-09-15", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-poison/assessment", "*")))
                        .hasSize(1));
        assertThat(topics.readAll(REGISTRATIONS + ".signal-service.dlq"))
                .extracting(each -> header(each, "aanwezig_reason"))
                .contains("malformed_json", "missing_field id");
    }

    @Test
    void theSamplesOfWhatIsConsumedAreUnderstood() {
        for (String name : List.of("lesson", "day-ill", "withdrawn")) {
            topics.write(
                    REGISTRATIONS,
                    "p-7f3a",
                    "nl.aanwezig.attendance.registration-recorded.v1",
                    ContractSchema.sample(REGISTRATIONS, name));
        }
        for (String name : List.of("one-school", "mover")) {
            topics.write(
                    "attendance.enrolments.v1",
                    "p-7f3a",
                    "nl.aanwezig.attendance.enrolments-changed.v1",
                    ContractSchema.sample("attendance.enrolments.v1", name));
        }
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            byte[] latest =
                    eventsOf("signal.assessments.v1", "p-7f3a").getLast().value();
            Ledger ledger = WireJson.read(latest, AssessmentMessage.class).toLedger();
            assertThat(ledger.registrations()).hasSize(2);
            assertThat(ledger.enrolments().enrolments()).hasSize(2);
        });
        assertThat(topics.readAll(REGISTRATIONS + ".signal-service.dlq"))
                .noneMatch(each -> "p-7f3a".equals(each.key()));
    }
}
