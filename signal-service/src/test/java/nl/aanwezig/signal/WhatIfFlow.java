package nl.aanwezig.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What would be if, and on another day, in the same running service; last of the chain, so that it carries all flows. */
abstract class WhatIfFlow extends PeopleFlow {

    @Test
    void whatIfSaysHowFarALimitIsAndKeepsNothing() {
        knownPupil("p-if", "school-a");
        facts.absent("p-if", "school-a", "r-1", 1, "2026-09-14", "UNEXPLAINED", "RECORDED");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(distance(post("/pupils/p-if/assessment/what-if", imagined("15", 60)))
                                .at("/now")
                                .asDouble())
                        .isEqualTo(8.0));
        JsonNode ledger = get("/pupils/p-if/assessment", "school-a");
        int before = eventsOf("signal.assessments.v1", "p-if").size();

        Answer seven = post("/pupils/p-if/assessment/what-if", imagined("15", 420));
        assertThat(seven.status()).isEqualTo(200);
        assertThat(distance(seven).at("/then").asDouble()).isEqualTo(15.0);
        assertThat(distance(seven).at("/limit").asInt()).isEqualTo(16);
        assertThat(distance(seven).at("/toGo").asDouble()).isEqualTo(1.0);
        Answer eight = post("/pupils/p-if/assessment/what-if", imagined("15", 480));
        assertThat(eight.at("/raised").toString()).contains("nl.unauthorised-16h");
        assertThat(eight.at("/level/then").asString()).isEqualTo("URGENT");

        assertThat(get("/pupils/p-if/assessment", "school-a")).isEqualTo(ledger);
        assertThat(get("/pupils/p-if/signals", "school-a").toString()).doesNotContain("nl.unauthorised-16h");
        assertThat(eventsOf("signal.assessments.v1", "p-if")).hasSize(before);
        assertThat(eventsOf(EVENTS, "p-if").toString()).doesNotContain("nl.unauthorised-16h");
        assertThat(eventsOf("attendance.registrations.v1", "p-if")).hasSize(1);

        assertThat(post("/pupils/p-if/assessment/what-if", "{\"registrations\":[]}")
                        .toString())
                .isEqualTo("400 invalid_field");
        Answer bad = post("/pupils/p-if/assessment/what-if", imagined("15", 0));
        assertThat(bad.toString()).isEqualTo("400 invalid_field");
        assertThat(bad.at("/detail").asString()).contains("registrations[0].minutes");
    }

    @Test
    void aDayOutsideTheDataIsRefused() {
        knownPupil("p-when", "school-a");
        String token = issuer.token(List.of("*"), "signal:read");
        assertThat(problem("/pupils/p-when/assessment?asOf=2026-07-31", token)).isEqualTo("400 as_of_out_of_range");
        assertThat(problem("/pupils/p-when/assessment?asOf=2027-09-18", token)).isEqualTo("400 as_of_out_of_range");
        assertThat(get("/pupils/p-when/assessment?asOf=2027-09-17", "*")
                        .at("/asOf")
                        .asString())
                .isEqualTo("2027-09-17");
    }

    private static String imagined(String dayOfSeptember, int minutes) {
        return "{\"registrations\":[{\"date\":\"2026-09-" + dayOfSeptember + "\",\"dayPart\":\"DAY\",\"minutes\":"
                + minutes + ",\"kind\":\"ABSENT\",\"reason\":\"UNEXPLAINED\"}]}";
    }

    private static JsonNode distance(Answer whatIf) {
        return whatIf.at("/rules").values().stream()
                .filter(each -> each.at("/rule").asString().equals("nl.unauthorised-16h"))
                .findFirst()
                .orElseThrow();
    }
}
