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
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From what other services say on topics to what arrives at home and on a mentor's desk. */
abstract class NotificationFlow extends NotificationApiFlow {

    @Test
    void absenceOfTodayIsOneMailForTheGuardianWithAuthorityAndNoneForTheOther() throws Exception {
        String pupil = pupil();
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "-1@home.example", null, "\"EMAIL\""),
                        Said.guardian("g-2", false, pupil + "-2@home.example", null, "\"EMAIL\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.mailsTo(pupil + "-1@home.example")).hasSize(1));
        MimeMessage mail = service.mailsTo(pupil + "-1@home.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Pupil was er niet");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("les 3")
                .doesNotContain("Voorbeeld ")
                .doesNotContain("Guardian");
        assertThat(mail.getFrom()[0].toString()).contains("Voorbeeldcollege");
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("recipientId"), each -> each.get("state"), each -> each.get("reason"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("g-1", "SENT", null),
                        org.assertj.core.groups.Tuple.tuple("g-2", "SUPPRESSED", "no_authority")));
        assertThat(mail.getMessageID())
                .isEqualTo("<"
                        + messages(pupil).stream()
                                .filter(each -> each.get("state").equals("SENT"))
                                .findFirst()
                                .orElseThrow()
                                .get("id")
                        + "@aanwezig.localhost>");
        assertThat(service.mailsTo(pupil + "-2@home.example")).isEmpty();
        assertThat(outcomes(pupil)).containsExactly("SENT");
    }

    @Test
    void theSameAbsenceTwiceAndFurtherLessonsAreStillOneMail() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        absent(pupil, "r2", 1, today, "4", "UNEXPLAINED", "RECORDED");
        settled();

        assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1);
        assertThat(messages(pupil)).hasSize(1);
    }

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
    void historyIsSilent() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today.minusDays(10), "3", "UNEXPLAINED", "RECORDED");
        absent(pupil, "r2", 1, today.minusDays(300), "3", "UNEXPLAINED", "RECORDED");
        settled();

        assertThat(messages(pupil)).isEmpty();
    }

    @Test
    void aWithdrawnAbsenceIsCorrectedOnceWhereAMailHadGoneOut() throws Exception {
        String pupil = pupil();
        String address = pupil + "@home.example";
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, address, null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));

        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");
        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Pupil was er wel");
        settled();
        assertThat(service.mailsTo(address)).hasSize(2);

        absent(pupil, "r1", 3, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(3));
        absent(pupil, "r1", 4, today, "3", "ILL", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(4));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Wij weten nu waarom Pupil er niet was");
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
    void anAdultStudentsGuardiansAreNotTold() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        write(Topics.ENROLMENTS, pupil, Said.enrolment(school, pupil, today));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "SUPPRESSED")
                        .containsEntry("reason", "adult_student")));
    }

    @Test
    void anOpenWorryAboutAPupilHoldsTheMailBackUntilAPersonReleasesItAndTheMentorIsStillTold() {
        String pupil = pupil();
        String address = pupil + "@home.example";
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, address, null, "")));
        enrolled(pupil);
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each ->
                        assertThat(each).containsEntry("state", "HELD").containsEntry("reason", "held_for_a_person")));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 1, "RAISED", "m-1", today, true));
        settled();
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("kind"), each -> each.get("state"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ABSENCE", "HELD"),
                        org.assertj.core.groups.Tuple.tuple("SIGNAL", "SENT")));
        assertThat(service.mailsTo(address)).isEmpty();

        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 2, "RELEASED"));
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));
        assertThat(outcomes(pupil)).doesNotContain("HELD");
    }

    @Test
    void anObservationThatCannotBeReadIsDeadLetteredAndTheNextOneHolds() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        write(
                Topics.OBSERVATIONS,
                pupil,
                "{\"observationId\":\"o-1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write(Topics.OBSERVATIONS, pupil, Said.observation(school, pupil, 1, "RECORDED"));
        eventually(() -> assertThat(service.topics.readAll(Topics.OBSERVATIONS + ".notification-service.dlq"))
                .anySatisfy(each -> assertThat(each.key()).isEqualTo(pupil)));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("state", "HELD")));
    }

    @Test
    void aRaisedSignalIsAMailToTheMentorThatMentionsTheContextAndAWithdrawnOneIsTakenBack() throws Exception {
        String pupil = pupil();
        String mentor = "m-" + pupil;
        String address = mentor + "@school.example";
        family(pupil, Said.family("Pupil"));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 1, "RAISED", mentor, today, true));
        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "UNREACHABLE")
                        .containsEntry("reason", "not_in_directory")));

        staff(mentor, address);

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));
        MimeMessage mail = service.mailsTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Signaal over Pupil");
        assertThat(text(mail))
                .contains(
                        "16,5 uur", "16 uur", "Praat eerst met de leerling.", "basisschool", "Leerplichtwet art. 21a");

        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 2, "CHANGED", mentor, today, true));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 3, "WITHDRAWN", mentor, today, true));
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Signaal over Pupil ingetrokken");
    }

    @Test
    void aFamilyMeetsItsContactOnceAndIsReachedAsItWishesUntilItTakesThatBack() throws Exception {
        String pupil = pupil();
        String contact = "m-" + pupil;
        String address = contact + "@school.example";
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "@home.example", "06 22222222", "\"EMAIL\""),
                        Said.guardian("g-2", false, pupil + "-2@home.example", null, "")));
        enrolled(pupil);
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 1, contact));
        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("kind", "INTRODUCTION_STAFF")
                        .containsEntry("state", "UNREACHABLE")));

        staff(contact, address);
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 1, contact));
        write(Topics.CONTEXTS, pupil, Said.released(school, pupil, 2, contact));

        eventually(() -> assertThat(messages(pupil))
                .extracting(
                        each -> each.get("kind"),
                        each -> each.get("recipientId"),
                        each -> each.get("state"),
                        each -> each.get("channel"),
                        each -> each.get("language"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION", "g-1", "SENT", "SMS", "en"),
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION", "g-2", "SUPPRESSED", null, "nl"),
                        org.assertj.core.groups.Tuple.tuple("INTRODUCTION_STAFF", contact, "SENT", "EMAIL", "nl")));
        assertThat(text(service.mailsTo(address).getFirst())).contains("het liefst gebeld", "tolk");
        eventually(() -> assertThat(outcomes(pupil)).containsExactlyInAnyOrder("UNREACHABLE", "SENT", "SENT"));
        MongoTemplate store = service.context.getBean(MongoTemplate.class);
        assertThat(store.findById(pupil, Document.class, "familyContexts").toJson())
                .doesNotContain("PHONE", "m-31", contact + "\"");

        service.topics.write(
                Topics.CONTEXTS,
                pupil,
                "nl.aanwezig.transition.context-withdrawn.v1",
                Said.takenBack(school, pupil, 3));
        eventually(() -> assertThat(
                        store.findById(pupil, Document.class, "familyContexts").keySet())
                .containsExactlyInAnyOrder("_id", "revision", "writes"));
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        assertThat(service.mailsTo(pupil + "@home.example").getFirst().getSubject())
                .isEqualTo("Pupil was er niet");
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
