package nl.aanwezig.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From facts to assessments and signals, as the other services see it. Each test has pupils of its own. */
abstract class JudgementFlow extends SignalHarness {

    @Test
    void sixteenHoursRaiseASignalWithItsEvidenceAndACorrectionWithdrawsIt() {
        facts.enrol("p-16", "school-a", 1);
        facts.absent("p-16", "school-a", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-16", "school-a", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-16/assessment", "*");
            assertThat(assessment.at("/level").asString()).isEqualTo("URGENT");
            JsonNode signal = sixteenHours(assessment).getFirst();
            assertThat(signal.at("/measured/value").asDouble()).isEqualTo(16.0);
            assertThat(signal.at("/counted").size()).isEqualTo(2);
            assertThat(signal.at("/dueBy").asString()).isEqualTo("2026-09-21");
            assertThat(signal.at("/basis").asString()).contains("werkdagen");
            assertThat(assessment.at("/because/0/name").asString()).isEqualTo("duty-to-report");
        });
        facts.absent("p-16", "school-a", "r-2", 2, "2026-09-14", "UNEXPLAINED", "WITHDRAWN");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(sixteenHours(get("/pupils/p-16/assessment", "*"))).isEmpty();
            JsonNode history = signalOf("nl.unauthorised-16h", get("/pupils/p-16/signals", "*"));
            assertThat(history.at("/state").asString()).isEqualTo("WITHDRAWN");
            assertThat(history.at("/history").size()).isEqualTo(2);
        });
        List<ConsumerRecord<String, byte[]>> events = sixteenHourEventsOf("p-16");
        assertThat(events)
                .extracting(each -> header(each, "ce_type"))
                .containsExactly("nl.aanwezig.signal.raised.v1", "nl.aanwezig.signal.withdrawn.v1");
        assertThat(ContractSchema.typesOf("signal.events.v1"))
                .containsAll(
                        events.stream().map(each -> header(each, "ce_type")).toList());
        ContractSchema contract = ContractSchema.of("signal.events.v1");
        assertThat(events)
                .allSatisfy(each -> assertThat(contract.faultsOf(each.value())).isEmpty());
        ContractSchema assessments = ContractSchema.of("signal.assessments.v1");
        assertThat(eventsOf("signal.assessments.v1", "p-16"))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(assessments.faultsOf(each.value())).isEmpty());
    }

    @Test
    void factsThatComeBeforeTheirSchoolAreJudgedWhenItComes() {
        facts.absent("p-early", "school-late", "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent("p-early", "school-late", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.enrol("p-early", "school-late", 1);
        facts.school("school-late", 1, "[]");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-early/assessment", "*")))
                        .hasSize(1));
    }

    @Test
    void aCalendarThatChangesIsJudgedAgainForThePupilsOfThatSchool() {
        facts.school("school-c", 1, "[]");
        facts.enrol("p-cal", "school-c", 1);
        facts.absent("p-cal", "school-c", "r-1", 1, "2026-08-17", "UNEXPLAINED", "RECORDED");
        facts.absent("p-cal", "school-c", "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHours(get("/pupils/p-cal/assessment", "*")))
                        .isEmpty());
        facts.school("school-c", 2, "[{\"from\":\"2026-08-24\",\"to\":\"2026-08-30\",\"kind\":\"SCHOOL_HOLIDAY\"}]");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHourEventsOf("p-cal"))
                        .extracting(each -> header(each, "ce_type"))
                        .containsExactly("nl.aanwezig.signal.raised.v1"));
        JsonNode progress = get("/reassessment", "*");
        assertThat(progress.at("/total").asLong()).isPositive();
        assertThat(progress.at("/judged").asLong()).isPositive();
    }

    @Test
    void aPackThatChangesIsUsedWithoutARestartAndABadChangeIsRefused() throws IOException {
        ownPack(16);
        facts.school("school-own", 1, "[]", "our-own");
        facts.enrol("p-own", "school-own", 1);
        facts.absent("p-own", "school-own", "r-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode assessment = get("/pupils/p-own/assessment", "*");
            assertThat(sixteenHours(assessment)).isEmpty();
            assertThat(signalOf("nl.approaching-16h", assessment.at("/signals"))
                            .at("/measured/value")
                            .asDouble())
                    .isEqualTo(8.0);
        });
        ownPack(8);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sixteenHourEventsOf("p-own"))
                        .singleElement()
                        .satisfies(raised -> assertThat(JSON.readTree(raised.value())
                                        .at("/signal/policy")
                                        .asString())
                                .startsWith("our-own@2026-09-01#")));
        ownPack(20);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get()
                                .uri("/actuator/health/policy-packs")
                                .retrieve()
                                .body(String.class))
                        .contains("\"status\":\"UP\"", "our-own.yaml", "\"line\":4", "the law sets 16 hours, not 20"));
        assertThat(sixteenHours(get("/pupils/p-own/assessment", "*"))).hasSize(1);
        Files.delete(ownPacks.resolve("our-own.yaml"));
    }

    private void ownPack(int hours) throws IOException {
        Files.writeString(ownPacks.resolve("our-own.yaml"), """
                extends: nl-vo
                version: "2026-09-01"
                rules:
                  nl.unauthorised-16h: {limits: {hours: %d}}
                """.formatted(hours));
    }
}
