package nl.aanwezig.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** From what other services say on topics to what arrives at home and on a mentor's desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationFlow {

    private static final LocalDate CHILD = LocalDate.of(2040, 1, 1);

    private Backbone backbone;
    private Running service;
    private final String school = "school-" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    abstract Backbone backbone();

    @BeforeAll
    void start() {
        backbone = backbone();
        service = new Running(backbone);
        service.provider.stubFor(post(urlEqualTo("/messages")).willReturn(ok()));
        write(Topics.SCHOOLS, school, Said.school(school));
        staff("m-1", "m-1@school.example");
    }

    @AfterAll
    void stop() {
        service.close();
        backbone.close();
    }

    @Test
    void absenceOfTodayIsOneMailForTheGuardianWithAuthorityAndNoneForTheOther() throws Exception {
        String pupil = pupil();
        family(
                pupil,
                Said.family(
                        "Sam",
                        Said.guardian("g-1", true, pupil + "-1@home.example", null, "\"EMAIL\""),
                        Said.guardian("g-2", false, pupil + "-2@home.example", null, "\"EMAIL\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.mailsTo(pupil + "-1@home.example")).hasSize(1));
        MimeMessage mail = service.mailsTo(pupil + "-1@home.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Sam was er niet");
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
        family(pupil, Said.family("Noa", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
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
                        "Lars",
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
        family(pupil, Said.family("Mees", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
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
        family(pupil, Said.family("Evi", Said.guardian("g-1", true, address, null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));

        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");
        absent(pupil, "r1", 2, today, "3", "UNEXPLAINED", "WITHDRAWN");

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Evi was er wel");
        settled();
        assertThat(service.mailsTo(address)).hasSize(2);

        absent(pupil, "r1", 3, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(3));
        absent(pupil, "r1", 4, today, "3", "ILL", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(4));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Wij weten nu waarom Evi er niet was");
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

        family(pupil, Said.family("Fenna", Said.guardian("g-1", true, pupil + "@home.example", null, "")));

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
                        "Daan",
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
        family(pupil, Said.family("Julia", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        write(Topics.ENROLMENTS, pupil, Said.enrolment(school, pupil, today));

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "SUPPRESSED")
                        .containsEntry("reason", "adult_student")));
    }

    @Test
    void aRaisedSignalIsAMailToTheMentorThatMentionsTheContextAndAWithdrawnOneIsTakenBack() throws Exception {
        String pupil = pupil();
        String mentor = "m-" + pupil;
        String address = mentor + "@school.example";
        family(pupil, Said.family("Bram"));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 1, "RAISED", mentor, today, true));
        eventually(() -> assertThat(messages(pupil))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("state", "UNREACHABLE")
                        .containsEntry("reason", "not_in_directory")));

        staff(mentor, address);

        eventually(() -> assertThat(service.mailsTo(address)).hasSize(1));
        MimeMessage mail = service.mailsTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Signaal over Bram");
        assertThat(text(mail))
                .contains(
                        "16,5 uur", "16 uur", "Praat eerst met de leerling.", "basisschool", "Leerplichtwet art. 21a");

        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 2, "CHANGED", mentor, today, true));
        write(Topics.SIGNALS, pupil, Said.signal(school, pupil, "s-" + pupil, 3, "WITHDRAWN", mentor, today, true));
        eventually(() -> assertThat(service.mailsTo(address)).hasSize(2));
        assertThat(service.mailsTo(address).getLast().getSubject()).isEqualTo("Signaal over Bram ingetrokken");
    }

    @Test
    void aPoisonRecordIsDeadLetteredAndTheRestGoesOn() {
        String pupil = pupil();
        family(pupil, Said.family("Tess", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);

        service.topics.write(Topics.REGISTRATIONS, pupil, "nl.aanwezig.test.v1", "{\"id\":\"x\"}".getBytes());
        service.topics.write(Topics.REGISTRATIONS, pupil, "nl.aanwezig.test.v1", "no json".getBytes());
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        eventually(() -> assertThat(service.topics.readAll(Topics.REGISTRATIONS + "." + Topics.GROUP + ".dlq"))
                .filteredOn(each -> pupil.equals(each.key()))
                .hasSize(2));
    }

    @Test
    void outcomesObeyTheirSchema() {
        String pupil = pupil();
        family(pupil, Said.family("Iris", Said.guardian("g-1", true, null, "not 1", "")), 400);
        family(
                pupil,
                Said.family(
                        "Iris",
                        Said.guardian("g-1", true, pupil + "@home.example", null, ""),
                        Said.guardian("g-2", true, null, null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(outcomes(pupil)).containsExactlyInAnyOrder("SENT", "UNREACHABLE"));

        ContractSchema schema = ContractSchema.of(Topics.OUTCOMES);
        assertThat(service.topics.readAll(Topics.OUTCOMES)).isNotEmpty().allSatisfy(each -> {
            assertThat(schema.faultsOf(each.value())).isEmpty();
            assertThat(new String(each.headers().lastHeader("ce_type").value()))
                    .matches("nl\\.aanwezig\\.notification\\.(sent|failed|unreachable)\\.v1");
        });
    }

    @Test
    void messagesAreForThoseWhoseTokenOpensASchoolOfThePupil() {
        String pupil = pupil();
        family(pupil, Said.family("Roos"));

        assertThat(status(service.api(List.of("school-a"), "message:read"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(403);
        assertThat(status(service.everything(), "/pupils/p-nobody/messages")).isEqualTo(404);
        assertThat(status(service.api(List.of("*"), "directory:write"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(403);
        assertThat(status(service.withoutToken(), "/pupils/" + pupil + "/messages"))
                .isEqualTo(401);
        assertThat(status(service.api(List.of(school), "message:read"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(200);
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
        family(pupil, Said.family("Vera", Said.guardian("g-1", true, null, "+31687654321", "\"SMS\"")));
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
        family(pupil, Said.family("Bo", Said.guardian("g-1", true, null, "+31611111111", "\"SMS\"")));
        enrolled(pupil);

        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(outcomes(pupil)).containsExactly("FAILED"));
        assertThat(messages(pupil).getFirst()).containsEntry("reason", "sms_422");
    }

    @Test
    void namesAndAddressesAreNeitherReadableAtRestNorShownWhereTheyAreSecret() {
        String pupil = pupil();
        family(pupil, """
                {"firstName":"Quirijntje","lastName":"Zonderling","guardians":[{"id":"g-1","name":"Ouder Zonderling",
                 "authority":true,"email":"zonderling@home.example","language":"nl","channels":[],"secret":true}]}""");
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo("zonderling@home.example")).hasSize(1));

        MongoTemplate store = service.context.getBean(MongoTemplate.class);
        assertThat(store.getCollectionNames())
                .contains("messages", "directoryPupils")
                .allSatisfy(collection -> assertThat(store.findAll(org.bson.Document.class, collection)
                                .toString())
                        .doesNotContainIgnoringCase("quirijntje")
                        .doesNotContainIgnoringCase("zonderling"));
        String shown = service.everything()
                .get()
                .uri("/schools/{school}/directory/pupils/{pupil}", school, pupil)
                .retrieve()
                .body(String.class);
        assertThat(shown).contains("Quirijntje", "***").doesNotContain("zonderling@");
    }

    @Test
    void aTokenForAnotherSchoolNeitherWritesNorReadsTheDirectory() {
        RestClient other = service.api(List.of("school-b"), "directory:write", "message:read");
        String pupils = "/schools/" + school + "/directory/pupils/p-1";

        assertThat(status(other, pupils)).isEqualTo(403);
        assertThat(status(other, "/schools/" + school + "/directory/unreachable"))
                .isEqualTo(403);
        assertThat(status(service.api(List.of(school), "message:read"), pupils)).isEqualTo(403);
        String problem = other.put()
                .uri(pupils)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Said.family("Sam"))
                .exchange(
                        (request, response) -> response.getStatusCode().value() + " " + response.bodyTo(String.class));
        assertThat(problem).startsWith("403").contains("\"code\":\"school_not_allowed\"");
    }

    @Test
    void whatBecameOfMessagesIsCounted() {
        String pupil = pupil();
        family(pupil, Said.family("Kai", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.withoutToken()
                        .get()
                        .uri("/actuator/prometheus")
                        .retrieve()
                        .body(String.class))
                .containsPattern(
                        "aanwezig_messages_total\\{channel=\"email\",kind=\"absence\",outcome=\"sent\"\\} [1-9]")
                .containsPattern("aanwezig_messages_attempts_total\\{channel=\"email\",result=\"accepted\"\\} [1-9]"));
    }

    @Test
    void theApiDescribesItselfAndIsReady() {
        RestClient anyone = service.withoutToken();

        assertThat(anyone.get().uri("/v3/api-docs").retrieve().body(String.class))
                .contains("Aanwezig: notification-service", "/pupils/{pupilId}/messages", "bsn_refused");
        assertThat(anyone.get().uri("/actuator/health/readiness").retrieve().body(String.class))
                .contains("UP");
    }

    private String pupil() {
        return "p-" + UUID.randomUUID();
    }

    private void enrolled(String pupil) {
        write(Topics.ENROLMENTS, pupil, Said.enrolment(school, pupil, CHILD));
    }

    private void absent(
            String pupil, String id, int revision, LocalDate date, String lesson, String reason, String status) {
        write(
                Topics.REGISTRATIONS,
                pupil,
                Said.registration(school, pupil, pupil + "-" + id, revision, date, lesson, reason, status));
    }

    private void write(String topic, String key, byte[] value) {
        service.topics.write(topic, key, "nl.aanwezig.test.v1", value);
    }

    private void family(String pupil, String body) {
        family(pupil, body, 204);
    }

    private void family(String pupil, String body, int status) {
        assertThat(put("/schools/" + school + "/directory/pupils/" + pupil, body))
                .isEqualTo(status);
    }

    private void staff(String staffId, String email) {
        assertThat(put(
                        "/schools/" + school + "/directory/staff/" + staffId,
                        "{\"name\":\"Mentor\",\"email\":\"" + email + "\",\"language\":\"nl\"}"))
                .isEqualTo(204);
    }

    private int put(String path, String body) {
        return service.everything()
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    private static int status(RestClient api, String path) {
        return api.get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    private List<Map<String, Object>> messages(String pupil) {
        return service.everything()
                .get()
                .uri("/pupils/{pupil}/messages", pupil)
                .exchange((request, response) -> response.getStatusCode().value() == 404
                        ? List.of()
                        : response.bodyTo(new ParameterizedTypeReference<List<Map<String, Object>>>() {}));
    }

    private List<Map<String, Object>> unreachable() {
        return service.everything()
                .get()
                .uri("/schools/{school}/directory/unreachable", school)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }

    private List<String> outcomes(String pupil) {
        JsonMapper json = JsonMapper.shared();
        return service.topics.readAll(Topics.OUTCOMES).stream()
                .filter(each -> pupil.equals(each.key()))
                .map(each -> json.readTree(each.value()).get("outcome").asString())
                .toList();
    }

    /** Returns when everything written so far has been read: a later absence of a pupil of its own has been told. */
    private void settled() {
        for (int partition = 0; partition < 6; partition++) {
            String marker = markerFor(partition);
            family(marker, Said.family("Marker", Said.guardian("g-1", true, marker + "@home.example", null, "")));
            enrolled(marker);
            absent(marker, "marker", 1, today, "1", "UNEXPLAINED", "RECORDED");
            eventually(
                    () -> assertThat(service.mailsTo(marker + "@home.example")).hasSize(1));
        }
    }

    private String markerFor(int partition) {
        while (true) {
            String marker = pupil();
            byte[] key = marker.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(key)) % 6
                    == partition) {
                return marker;
            }
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    private static String text(MimeMessage mail) throws Exception {
        return MailText.plain(mail);
    }
}
