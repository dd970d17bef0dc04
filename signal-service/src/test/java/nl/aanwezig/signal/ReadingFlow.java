package nl.aanwezig.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may read what, and what the operator sees, of the same running service. */
abstract class ReadingFlow extends IntakeFlow {

    @Test
    void aTokenOfAnotherSchoolOrWithoutTheScopeDoesNotGetIn() {
        facts.enrol("p-b", "school-b", 1);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get("/pupils/p-b/assessment", "school-b")
                                .at("/level")
                                .asString())
                        .isEqualTo("NONE"));
        assertThat(problem("/pupils/p-b/assessment", issuer.token(List.of("school-a"), "signal:read")))
                .isEqualTo("403 school_not_allowed");
        assertThat(problem("/schools/school-b/assessments", issuer.token(List.of("school-a"), "signal:read")))
                .isEqualTo("403 school_not_allowed");
        assertThat(problem("/pupils/p-b/assessment", issuer.token(List.of("*"), "signal:write")))
                .isEqualTo("403 scope_missing");
        assertThat(problem("/pupils/nobody/assessment", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("404 unknown_pupil");
        assertThat(problem("/pupils/p-b/assessment", "no-token")).isEqualTo("401 unauthorized");
        assertThat(problem("/pupils/p-b/assessment?asOf=yesterday", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("400 bad_request");
        assertThat(problem("/no/such/thing", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("404 not_found");
    }

    @Test
    void theListOfASchoolCanBeNarrowedToALevelAndAMentor() {
        facts.school("school-list", 1, "[]");
        facts.enrol("p-l1", "school-list", 1);
        facts.enrol("p-l2", "school-list", 1);
        facts.absent("p-l2", "school-list", "l-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        facts.absent("p-l2", "school-list", "l-2", 1, "2026-09-15", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            JsonNode all = get("/schools/school-list/assessments", "school-list");
            assertThat(all.at("/total").asInt()).isEqualTo(2);
            assertThat(all.at("/items/0/pupilId").asString()).isEqualTo("p-l2");
            assertThat(get("/schools/school-list/assessments?level=URGENT&mentor=m-12", "school-list")
                            .at("/items/0/openRules")
                            .toString())
                    .contains("nl.unauthorised-16h");
            assertThat(get("/schools/school-list/assessments?mentor=m-99", "school-list")
                            .at("/total")
                            .asInt())
                    .isZero();
        });
    }

    @Test
    void readinessKnowsTheStreamsAndMetricsAreCounted() {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get()
                                .uri("/actuator/health/readiness")
                                .retrieve()
                                .body(String.class))
                        .contains("\"streams\":{\"status\":\"UP\"}")
                        .contains("\"broker\":{\"status\":\"UP\"}")
                        .contains("\"mongo\":{\"status\":\"UP\"}"));
        assertThat(http.get().uri("/actuator/prometheus").retrieve().body(String.class))
                .contains("aanwezig_facts_total")
                .contains("kafka_consumer_fetch_manager_records_lag_max");
    }
}
