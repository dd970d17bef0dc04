package nl.aanwezig.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What people see, in the same running service. */
abstract class ObservationFlow extends ReadingFlow {

    private static final String OBSERVATIONS = "signal.observations.v1";

    @Test
    void aWelfareObservationIsToldHoldsAndIsReleasedAndFeedsNoScore() {
        knownPupil("p-hungry", "school-a");
        String hungry = "{\"id\":\"o-1\",\"schoolId\":\"school-a\",\"date\":\"2026-09-15\",\"kind\":\"HUNGRY\","
                + "\"observedBy\":\"m-12\"}";
        Answer recorded = post("/pupils/p-hungry/observations", hungry);
        assertThat(recorded.status()).isEqualTo(202);
        assertThat(recorded.at("/holdsMessages").asBoolean()).isTrue();
        assertThat(recorded.at("/guidance/href").asString()).isEqualTo("/guidance/HUNGRY");
        assertThat(recorded.at("/guidance/whatToDoNow").size()).isPositive();
        assertThat(get("/pupils/p-hungry/observations", "school-a")
                        .at("/0/state")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(post("/pupils/p-hungry/observations", hungry).status()).isEqualTo(202);
        assertThat(post("/pupils/p-hungry/observations", hungry.replace("HUNGRY", "TIRED"))
                        .toString())
                .isEqualTo("409 observation_id_taken");
        assertThat(eventsOf(OBSERVATIONS, "p-hungry")).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(eventsOf(EVENTS, "p-hungry"))
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(ContractSchema.of(EVENTS).faultsOf(each.value()))
                                .isEmpty()));
        assertThat(get("/pupils/p-hungry/assessment", "school-a").at("/level").asString())
                .isEqualTo("NONE");

        String talked = "{\"releasedBy\":\"m-12\",\"outcome\":\"TALKED_WITH_PARENTS\"}";
        Answer released = post("/pupils/p-hungry/observations/o-1/release", talked);
        assertThat(released.status()).isEqualTo(202);
        assertThat(released.at("/holdsMessages").asBoolean()).isFalse();
        assertThat(post("/pupils/p-hungry/observations/o-1/release", talked).status())
                .isEqualTo(202);
        assertThat(post("/pupils/p-hungry/observations/o-1/withdraw", "{\"withdrawnBy\":\"m-12\"}")
                        .toString())
                .isEqualTo("409 observation_not_open");
        assertThat(get("/pupils/p-hungry/observations", "school-a")
                        .at("/0/state")
                        .asString())
                .isEqualTo("RELEASED");
        List<ConsumerRecord<String, byte[]>> told = eventsOf(OBSERVATIONS, "p-hungry");
        assertThat(told)
                .extracting(each -> header(each, "ce_type"))
                .containsExactly("nl.aanwezig.signal.observed.v1", "nl.aanwezig.signal.observation-released.v1");
        assertThat(told)
                .allSatisfy(each -> assertThat(ContractSchema.of(OBSERVATIONS).faultsOf(each.value()))
                        .isEmpty());
    }

    @Test
    void anObservationThatIsNotAsAgreedIsRefusedWithACode() {
        knownPupil("p-seen", "school-a");
        String good = "{\"schoolId\":\"school-a\",\"date\":\"2026-09-15\",\"kind\":\"TIRED\",\"observedBy\":\"m-12\"}";
        String path = "/pupils/p-seen/observations";
        assertThat(post(path, good.replace("TIRED", "LAZY")).toString()).isEqualTo("400 unknown_kind");
        assertThat(post(path, good.replace("\"TIRED\"", "\"OTHER\",\"code\":\"X\""))
                        .toString())
                .isEqualTo("400 unknown_code");
        assertThat(post(path, good.replace("\"TIRED\"", "\"OTHER\"")).toString())
                .isEqualTo("400 missing_field");
        assertThat(post(path, good.replace("\"kind\"", "\"note\":\"free text\",\"kind\""))
                        .toString())
                .isEqualTo("400 unknown_field");
        assertThat(post(path, good.replace("2026-09-15", "2026-09-18")).toString())
                .isEqualTo("400 date_out_of_range");
        assertThat(post(path, good.replace("school-a", "school-b")).toString()).isEqualTo("400 not_enrolled");
        assertThat(post(path, good, "school-b").toString()).isEqualTo("403 school_not_allowed");
        assertThat(post("/pupils/nobody/observations", good).toString()).isEqualTo("404 unknown_pupil");
        assertThat(post(path + "/o-404/release", "{\"releasedBy\":\"m-1\",\"outcome\":\"NO_CONCERN_LEFT\"}")
                        .toString())
                .isEqualTo("404 unknown_observation");
        assertThat(eventsOf(OBSERVATIONS, "p-seen")).isEmpty();
    }

    @Test
    void guidanceIsACardInTheLanguageAskedForAndAPageWithoutScripts() {
        assertThat(get("/guidance", "school-a").size()).isEqualTo(8);
        JsonNode card = get("/guidance/HURT", "school-a");
        assertThat(card.at("/language").asString()).isEqualTo("nl");
        assertThat(card.at("/meldcodeSteps").size()).isEqualTo(5);
        String page = http.get()
                .uri("/guidance/hurt")
                .header("Authorization", "Bearer " + issuer.token(List.of("school-a"), "signal:read"))
                .header("Accept-Language", "en")
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .body(String.class);
        assertThat(page)
                .contains("<html lang=\"en\">", "0800-2000", "A pupil is hurt")
                .doesNotContain("<script");
        assertThat(problem("/guidance/NOTHING", issuer.token(List.of("*"), "signal:read")))
                .isEqualTo("404 unknown_kind");
    }
}
