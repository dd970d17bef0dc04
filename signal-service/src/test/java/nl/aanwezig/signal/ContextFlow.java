package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.List;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What a family let be known, shown and taken back, in the same running service. */
abstract class ContextFlow extends JudgementFlow {

    @Test
    void aReleasedContextIsInTheAssessmentOfTheSchoolThatItWasReleasedTo() {
        facts.enrol("p-ctx", "school-a", 1);
        topics.write(
                "transition.contexts.v1",
                "p-ctx",
                "nl.aanwezig.transition.context-released.v1",
                new String(ContractSchema.sample("transition.contexts.v1", "released"), UTF_8)
                        .replace("p-7f3a", "p-ctx")
                        .getBytes(UTF_8));
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get("/pupils/p-ctx/assessment", "school-a")
                                .at("/context/items")
                                .size())
                        .isEqualTo(3));
    }

    @Test
    void whatAFamilyTakesBackIsForgottenAndItsWordsWereNeverOnATopicOfOurs() {
        facts.enrol("p-back", "school-a", 1);
        facts.absent("p-back", "school-a", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-back", "school-a", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        context("p-back", "released");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-back/assessment", "school-a");
            assertThat(assessment.at("/context/items/0/text").asString()).startsWith("Even rustig");
            assertThat(assessment.at("/context/contacts/before/staffId").asString())
                    .isEqualTo("m-31");
            assertThat(assessment.at("/context/contactPreference/channels/0").asString())
                    .isEqualTo("PHONE");
            assertThat(assessment.at("/firstDays/schoolDay").asInt()).isEqualTo(33);
            assertThat(assessment.at("/firstDays/of").asInt()).isEqualTo(100);
            assertThat(signalOf("transition.unread", assessment.at("/signals"))
                            .at("/since")
                            .asString())
                    .isEqualTo("2026-08-03");
            assertThat(sixteenHours(assessment).getFirst().at("/nextStep").asString())
                    .contains("wat op de basisschool hielp");
        });
        // The end of January: one of the three is over by then.
        assertThat(get("/pupils/p-back/assessment?asOf=2027-02-01", "school-a")
                        .at("/context/items")
                        .size())
                .isEqualTo(2);
        context("p-back", "withdrawn");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-back/assessment", "school-a");
            assertThat(assessment.has("context")).isFalse();
            assertThat(sixteenHours(assessment).getFirst().at("/nextStep").asString())
                    .doesNotContain("basisschool");
            assertThat(documentOf("p-back").keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
        });
        // An older record that comes late brings nothing back.
        context("p-back", "released");
        facts.absent("p-back", "school-a", "r-3", 1, "2026-09-15", "ILL", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(ledgersOf("p-back").getLast().registrations())
                        .hasSize(3));
        assertThat(get("/pupils/p-back/assessment", "school-a").has("context")).isFalse();
        String said = everythingSaidOf("p-back");
        assertThat(said).contains("QUIET_START").doesNotContain("Even rustig", "Bel ons liever", "Helpt graag");
        assertThat(ledgersOf("p-back").getLast().context())
                .satisfies(context -> assertThat(context.items()).isEmpty());
    }

    private void context(String pupil, String sample) {
        String type = sample.equals("withdrawn") ? "context-withdrawn" : "context-released";
        topics.write(
                "transition.contexts.v1",
                pupil,
                "nl.aanwezig.transition." + type + ".v1",
                new String(ContractSchema.sample("transition.contexts.v1", sample), UTF_8)
                        .replace("p-7f3a", pupil)
                        .getBytes(UTF_8));
    }

    private Document documentOf(String pupil) {
        return service.getBean(MongoTemplate.class)
                .getCollection("contexts")
                .find(Filters.eq("_id", pupil))
                .first();
    }

    private List<Ledger> ledgersOf(String pupil) {
        return eventsOf("signal.assessments.v1", pupil).stream()
                .map(each ->
                        WireJson.read(each.value(), AssessmentMessage.class).toLedger())
                .toList();
    }

    /** On topics and in changelogs, with the ledgers opened. */
    private String everythingSaidOf(String pupil) {
        StringBuilder said = new StringBuilder();
        for (String topic : List.of(
                "signal.assessments.v1",
                "signal.events.v1",
                "signal-service-pupils-changelog",
                "signal-service-said-changelog")) {
            List<ConsumerRecord<String, byte[]>> all = topics.readAll(topic);
            assertThat(all).as(topic).isNotEmpty();
            all.stream()
                    .filter(each -> each.value() != null)
                    .forEach(
                            each -> said.append(new String(each.value(), UTF_8)).append('\n'));
        }
        eventsOf("signal.assessments.v1", pupil)
                .forEach(each -> said.append(new String(
                        WireJson.read(each.value(), AssessmentMessage.class).ledger(), UTF_8)));
        return said.toString();
    }
}
