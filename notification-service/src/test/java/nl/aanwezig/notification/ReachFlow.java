package nl.aanwezig.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a family is reached, and what becomes of it where that does not work at once or at all. */
abstract class ReachFlow extends AbsenceFlow {

    @Test
    void aGuardianWhoPrefersSmsGetsOneWithTheMessageIdAsKey() {
        String pupil = pupil();
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "@home.example", "06 12345678", "\"SMS\",\"EMAIL\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(
                        each -> assertThat(each).containsEntry("state", "SENT").containsEntry("channel", "SMS")));
        String id = (String) messages(pupil).getFirst().get("id");
        service.provider.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Idempotency-Key", equalTo(id))
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+31612345678")))
                        .withRequestBody(matchingJsonPath("$.reference", equalTo(id))));
        assertThat(service.mailsTo(pupil + "@home.example")).isEmpty();
    }

    @Test
    void aFamilyThatArrivesLateIsToldThen() {
        String pupil = pupil();
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        settled();
        enrolled(pupil);
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("recipientId"), each -> each.get("state"), each -> each.get("reason"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown", "UNREACHABLE", "not_in_directory")));
        assertThat(unreachable()).contains(Map.of("pupilId", pupil, "reason", "not_in_directory"));
        eventually(() -> assertThat(outcomes(pupil)).containsExactly("UNREACHABLE"));

        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));

        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("state"))
                .containsExactlyInAnyOrder("CANCELLED", "SENT"));
        assertThat(unreachable()).extracting(each -> each.get("pupilId")).doesNotContain(pupil);
    }

    @Test
    void aGuardianWithoutUsableAddressIsListedAndReported() {
        String pupil = pupil();
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, null, "020 1234567", "\"SMS\""),
                        Said.guardian("g-2", true, null, null, "")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        assertThat(unreachable())
                .contains(
                        Map.of("pupilId", pupil, "guardianId", "g-1", "reason", "not_a_mobile"),
                        Map.of("pupilId", pupil, "guardianId", "g-2", "reason", "no_usable_address"));
        eventually(() -> assertThat(outcomes(pupil)).containsExactly("UNREACHABLE", "UNREACHABLE"));
    }

    @Test
    void aProviderThatIsAwayForAWhileGetsTheSmsLater() {
        String pupil = pupil();
        var sms = post(urlEqualTo("/messages"))
                .withRequestBody(matchingJsonPath("$.to", equalTo("+31687654321")))
                .inScenario("away");
        service.provider.stubFor(sms.whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("reset"));
        service.provider.stubFor(post(urlEqualTo("/messages"))
                .withRequestBody(matchingJsonPath("$.to", equalTo("+31687654321")))
                .inScenario("away")
                .whenScenarioStateIs("reset")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("back"));
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, null, "+31687654321", "\"SMS\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(
                        each -> assertThat(each).containsEntry("state", "SENT").containsEntry("attempts", 3)));
    }

    @Test
    void aNumberThatTheProviderRefusesIsAFailureThatTheBackboneHearsOf() {
        String pupil = pupil();
        service.provider.stubFor(post(urlEqualTo("/messages"))
                .withRequestBody(matchingJsonPath("$.to", equalTo("+31611111111")))
                .willReturn(aResponse().withStatus(422)));
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, null, "+31611111111", "\"SMS\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(outcomes(pupil)).containsExactly("FAILED"));
        assertThat(messages(pupil).getFirst()).containsEntry("reason", "sms_422");
    }
}
