package nl.aanwezig.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do about signals, in the same running service. */
abstract class PeopleFlow extends ObservationFlow {

    @Test
    void aSignalIsTakenUpByOneAndWhatPeopleDoIsToldShownAndFollowed() {
        String signal = raised("p-life", "school-a", "nl.unauthorised-16h");
        String path = "/signals/" + signal + "/actions";
        assertThat(post(path, action("PLAN_AGREED", "m-12", ",\"goal\":\"ON_TIME\",\"until\":\"2026-10-16\""))
                        .toString())
                .isEqualTo("409 action_not_allowed");
        Answer taken = post(path, action("TAKEN_UP", "m-12", ",\"on\":\"2026-09-11\""));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.at("/lead").asString()).isEqualTo("m-12");
        Answer second = post(path, action("TAKEN_UP", "m-13", ""));
        assertThat(second.toString()).isEqualTo("409 action_not_allowed");
        assertThat(second.at("/state").asString()).isEqualTo("TAKEN_UP");
        assertThat(second.at("/lead").asString()).isEqualTo("m-12");
        assertThat(second.at("/allowed/0").asString()).isEqualTo("HANDED_OVER");
        assertThat(post(path, action("HANDED_OVER", "m-12", ",\"to\":\"m-13\""))
                        .at("/lead")
                        .asString())
                .isEqualTo("m-13");
        assertThat(post(path, action("SPOKEN_WITH_FAMILY", "m-13", "")).status())
                .isEqualTo(202);
        assertThat(post(path, action("PLAN_AGREED", "m-13", ",\"goal\":\"ON_TIME\",\"until\":\"2026-10-16\""))
                        .at("/life")
                        .asString())
                .isEqualTo("PLAN");

        JsonNode shown = signalOf("p-life", "nl.unauthorised-16h");
        assertThat(shown.at("/life").asString()).isEqualTo("PLAN");
        assertThat(shown.at("/lead").asString()).isEqualTo("m-13");
        assertThat(shown.at("/actions").size()).isEqualTo(4);
        assertThat(shown.at("/plan/goal").asString()).isEqualTo("ON_TIME");
        assertThat(get("/schools/school-a/signals?lead=m-13&life=PLAN,CLOSED", "school-a")
                        .at("/items/0/signalId")
                        .asString())
                .isEqualTo(signal);
        List<ConsumerRecord<String, byte[]>> told = peoplesEvents("p-life");
        assertThat(told)
                .extracting(each -> header(each, "ce_type"))
                .containsExactly(
                        "nl.aanwezig.signal.taken-up.v1",
                        "nl.aanwezig.signal.handed-over.v1",
                        "nl.aanwezig.signal.spoken-with-family.v1",
                        "nl.aanwezig.signal.plan-agreed.v1");
        assertThat(told)
                .allSatisfy(each -> assertThat(ContractSchema.of(EVENTS).faultsOf(each.value()))
                        .isEmpty());
        JsonNode after = get("/signals/" + signal + "/follow-up", "school-a");
        assertThat(after.at("/actions/0/schoolDays").asInt())
                .as("Monday and Tuesday after Friday the 11th")
                .isEqualTo(2);
        assertThat(after.at("/actions/0/after/days").asInt()).isEqualTo(1);
        assertThat(after.at("/actions/0/before/days").asInt()).isZero();
        assertThat(topics.readAll(EVENTS + ".signal-service-views.dlq")).isEmpty();
    }

    @Test
    void ofTwoWhoTakeASignalUpAtOnceOneIsToldNo() throws Exception {
        String signal = raised("p-race", "school-a", "nl.unauthorised-16h");
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> people.submit(() -> {
                        together.await();
                        return post("/signals/" + signal + "/actions", action("TAKEN_UP", "m-" + i, ""));
                    }))
                    .toList();
            together.countDown();
            Map<String, Long> counted = answers.stream()
                    .map(PeopleFlow::result)
                    .collect(Collectors.groupingBy(Answer::toString, Collectors.counting()));
            assertThat(counted).containsExactlyInAnyOrderEntriesOf(Map.of("202 ", 1L, "409 action_not_allowed", 5L));
        }
        assertThat(peoplesEvents("p-race")).hasSize(1);
    }

    @Test
    void whatPeopleCallNotUsefulIsCountedForItsRule() {
        facts.school("school-use", 1, "[]");
        String signal = raised("p-use", "school-use", "nl.unauthorised-16h");
        assertThat(post("/signals/" + signal + "/actions", action("NOT_USEFUL", "m-12", ""), "school-use")
                        .toString())
                .isEqualTo("400 missing_field");
        assertThat(post("/signals/" + signal + "/actions", action("SNOOZED", "m-12", ""), "school-use")
                        .toString())
                .isEqualTo("400 unknown_action");
        String notUseful = action("NOT_USEFUL", "m-12", ",\"reason\":\"KNOWN_ALREADY\"");
        assertThat(post("/signals/" + signal + "/actions", notUseful, "school-a")
                        .toString())
                .isEqualTo("403 school_not_allowed");
        assertThat(post("/signals/s-404/actions", notUseful).toString()).isEqualTo("404 unknown_signal");
        assertThat(post("/signals/" + signal + "/actions", notUseful, "school-use")
                        .status())
                .isEqualTo(202);
        JsonNode rules =
                get("/schools/school-use/rules/usefulness", "school-use").at("/rules");
        JsonNode rule = rules.values().stream()
                .filter(each -> each.at("/rule").asString().equals("nl.unauthorised-16h"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.at("/notUseful").asInt()).isEqualTo(1);
        assertThat(rule.at("/share").asDouble()).isEqualTo(1.0);
        assertThat(rule.at("/byReason/KNOWN_ALREADY").asInt()).isEqualTo(1);
    }

    @Test
    void theCalendarSaysThatNobodyTookASignalUpAndThatASchoolYearIsOver() {
        ruleSaid("p-wait", "s-wait", "2026-09-10", "2026-09-10");
        ruleSaid("p-old", "s-old", "2026-05-11", "2026-05-12");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(peoplesEvents("p-wait"))
                    .extracting(each -> header(each, "ce_type"))
                    .containsExactly("nl.aanwezig.signal.without-lead.v1");
            assertThat(peoplesEvents("p-old"))
                    .extracting(each -> header(each, "ce_type"))
                    .containsExactly("nl.aanwezig.signal.expired.v1");
        });
        assertThat(Stream.concat(peoplesEvents("p-wait").stream(), peoplesEvents("p-old").stream()))
                .allSatisfy(each -> assertThat(ContractSchema.of(EVENTS).faultsOf(each.value()))
                        .isEmpty());
        assertThat(post("/signals/s-old/actions", action("TAKEN_UP", "m-12", ""))
                        .toString())
                .isEqualTo("409 action_not_allowed");
        assertThat(post("/signals/s-wait/actions", action("TAKEN_UP", "m-12", ""))
                        .status())
                .isEqualTo(202);
    }

    /** The id of a signal of that rule, raised by two days of absence. */
    private String raised(String pupil, String school, String rule) {
        facts.enrol(pupil, school, 1);
        facts.absent(pupil, school, "r-1", 1, "2026-09-07", "UNEXPLAINED", "RECORDED");
        facts.absent(pupil, school, "r-2", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(signalOf(pupil, rule).at("/life").asString()).isEqualTo("RAISED"));
        return signalOf(pupil, rule).at("/id").asString();
    }

    private JsonNode signalOf(String pupil, String rule) {
        return get("/pupils/" + pupil + "/signals", "*").values().stream()
                .filter(each -> each.at("/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Puts a raised signal on the topic, as the rules would have said it on that day. */
    private void ruleSaid(String pupil, String signal, String since, String occurredOn) {
        String sample = new String(ContractSchema.sample(EVENTS, "raised"), UTF_8)
                .replace("p-7f3a", pupil)
                .replace("5b0c2f5e7a1d4f0e9c3b2a1908070605", signal)
                .replace("\"occurredOn\": \"2026-11-20\"", "\"occurredOn\": \"" + occurredOn + "\"")
                .replace("\"since\": \"2026-11-20\"", "\"since\": \"" + since + "\"");
        topics.write(EVENTS, pupil, "nl.aanwezig.signal.raised.v1", sample.getBytes(UTF_8));
    }

    private List<ConsumerRecord<String, byte[]>> peoplesEvents(String pupil) {
        return eventsOf(EVENTS, pupil).stream()
                .filter(each -> JSON.readTree(each.value()).has("action"))
                .toList();
    }

    private static String action(String action, String by, String more) {
        return "{\"action\":\"" + action + "\",\"by\":\"" + by + "\"" + more + "}";
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
