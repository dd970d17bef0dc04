package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.aanwezig.notification.partner.webhook.Ed25519Receiver;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What care partners hear, and how it reaches them. */
abstract class PartnerFlow extends PartnerSteps {

    @Test
    void anOfficerHearsOfEachStepInOrderSignedSoThatTheOfficialLibraryAcceptsItAndPullsTheSame() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            String partner = partner("ATTENDANCE_OFFICER");
            JsonNode subscription = subscription(partner, receiver.url(), SIXTEEN_HOURS);
            String pupil = pupil();
            child(pupil);

            signal(pupil, SIXTEEN_HOURS, 1, "RAISED");
            signal(pupil, SIXTEEN_HOURS, 2, "CHANGED");
            signal(pupil, SIXTEEN_HOURS, 2, "CHANGED");
            signal(pupil, SIXTEEN_HOURS, 3, "WITHDRAWN");
            signal(pupil, SIXTEEN_HOURS, 1, "RAISED");

            eventually(() -> assertThat(receiver.taken(PartnerReceiver.Received::type))
                    .containsExactly(
                            "nl.aanwezig.partner.signal-raised.v1",
                            "nl.aanwezig.partner.signal-changed.v1",
                            "nl.aanwezig.partner.signal-withdrawn.v1"));
            Webhook library = new Webhook(subscription.get("secret").asString());
            for (PartnerReceiver.Received each : receiver.taken()) {
                library.verify(each.body(), each.headers());
                assertThat(each.header("content-type")).startsWith("application/cloudevents+json");
                assertThat(each.header("webhook-id"))
                        .isEqualTo(each.json().get("id").asString());
                assertThat(Ed25519Receiver.accepts(
                                subscription.get("publicKeys").get(0).asString(),
                                each.header("webhook-signature"),
                                each.header("webhook-id"),
                                Long.parseLong(each.header("webhook-timestamp")),
                                each.body()))
                        .isTrue();
                assertThatThrownBy(() -> library.verify(each.body().replace("raised", "risen") + " ", each.headers()))
                        .isInstanceOf(WebhookVerificationException.class);
                assertThat(each.body()).doesNotContain(pupil, "Kindnaam", "m-1", "16.5");
            }
            assertThat(feed(partner).stream().map(JsonNode::toString))
                    .containsExactlyElementsOf(
                            receiver.taken(each -> each.json().toString()));
        }
    }

    @Test
    void whatARoleMayNeverHearIsRefusedAndSoIsATargetThatDoesNotGrantLeave() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            String officer = partner("ATTENDANCE_OFFICER");
            for (String kind : List.of(SICKNESS, "nl.sickness-run", "observation.welfare", "pattern.rising", "x.y")) {
                Answer refused = subscribe(officer, receiver.url(), kind);
                assertThat(refused.status()).as(kind).isEqualTo(403);
                assertThat(refused.body()).contains("kind_not_allowed");
            }
            receiver.grants = false;
            assertThat(subscribe(officer, receiver.url(), SIXTEEN_HOURS).body()).contains("handshake_refused");
            assertThat(subscribe(officer, "http://2130706433/", SIXTEEN_HOURS).body())
                    .contains("url_host_not_allowed");
            assertThat(call(HttpMethod.PUT, "/partners/" + officer, "{\"name\":\"P\",\"role\":\"YOUTH_DOCTOR\"}")
                            .body())
                    .contains("role_is_fixed");
            assertThat(feed(officer)).isEmpty();
        }
    }

    @Test
    void twoPartnersKnowOnePupilByNamesThatTheyCannotCompare() {
        String one = partner("ATTENDANCE_OFFICER");
        String other = partner("ATTENDANCE_OFFICER");
        subscription(one, null, SIXTEEN_HOURS);
        subscription(other, null, SIXTEEN_HOURS);
        String pupil = pupil();
        child(pupil);
        signal(pupil, SIXTEEN_HOURS, 1, "RAISED");

        eventually(() -> {
            assertThat(feed(one)).hasSize(1);
            assertThat(feed(other)).hasSize(1);
        });
        for (String field : List.of("pupilId", "caseId")) {
            assertThat(feed(one).getFirst().get("data").get(field))
                    .isNotEqualTo(feed(other).getFirst().get("data").get(field));
        }
        assertThat(feed(one).getFirst().get("id"))
                .isNotEqualTo(feed(other).getFirst().get("id"));
    }

    @Test
    void aYouthDoctorHearsOfSicknessWithConsentAndOfNothingAfterItIsWithdrawn() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            String doctor = partner("YOUTH_DOCTOR");
            JsonNode subscription = subscription(doctor, receiver.url(), SICKNESS);
            String silent = pupil();
            String pupil = pupil();
            child(silent);
            child(pupil);
            assertThat(consent(pupil, doctor, "\"by\":\"PUPIL\"").body()).contains("pupil_below_16");
            assertThat(consent(pupil, doctor, "\"by\":\"GUARDIAN\",\"guardianId\":\"g-9\"")
                            .body())
                    .contains("guardian_without_authority");
            assertThat(consent(pupil, doctor, "\"by\":\"GUARDIAN\",\"guardianId\":\"g-1\"")
                            .status())
                    .isEqualTo(200);

            signal(silent, SICKNESS, 1, "RAISED");
            signal(pupil, SICKNESS, 1, "RAISED");
            eventually(() -> assertThat(receiver.taken()).hasSize(1));
            String known = receiver.taken().getFirst().json().get("subject").asString();
            details(doctor, pupil, known);

            assertThat(call(HttpMethod.DELETE, "/pupils/" + pupil + "/consents/" + doctor, null)
                            .status())
                    .isEqualTo(204);
            signal(pupil, SICKNESS, 2, "CHANGED");
            eventually(() -> assertThat(receiver.taken(PartnerReceiver.Received::type))
                    .containsExactly("nl.aanwezig.partner.signal-raised.v1", "nl.aanwezig.consent.withdrawn.v1"));
            assertThat(feed(doctor).stream().map(each -> each.get("type").asString()))
                    .containsExactly("nl.aanwezig.consent.withdrawn.v1");
            assertThat(call(
                                    HttpMethod.GET,
                                    "/partners/" + doctor + "/pupils/" + known + "/details?purpose=" + PURPOSE,
                                    null)
                            .status())
                    .isEqualTo(404);
            acknowledged(
                    doctor, pupil, receiver.taken().getLast().json().get("id").asString());

            call(HttpMethod.POST, path(subscription) + "/replay", "{\"since\":\"2020-01-01T00:00:00Z\"}");
            eventually(() -> assertThat(deliveries(subscription)).contains("SKIPPED consent_withdrawn"));
            eventually(() -> assertThat(receiver.taken(PartnerReceiver.Received::type))
                    .filteredOn("nl.aanwezig.partner.signal-raised.v1"::equals)
                    .hasSize(1));
        }
    }

    @Test
    void whatStandsAlreadyIsToldOnceTheFamilyConsents() {
        String doctor = partner("YOUTH_DOCTOR");
        subscription(doctor, null, SICKNESS);
        String pupil = pupil();
        child(pupil);
        signal(pupil, SICKNESS, 1, "RAISED");
        settled();
        assertThat(feed(doctor)).isEmpty();

        consent(pupil, doctor, "\"by\":\"GUARDIAN\",\"guardianId\":\"g-1\"");
        consent(pupil, doctor, "\"by\":\"GUARDIAN\",\"guardianId\":\"g-1\"");

        assertThat(feed(doctor)).hasSize(1);
    }

    private void details(String doctor, String pupil, String known) {
        String path = "/partners/" + doctor + "/pupils/" + known + "/details?purpose=";
        Answer answer = call(HttpMethod.GET, path + PURPOSE, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Kindnaam", SICKNESS).doesNotContain(pupil);
        assertThat(call(HttpMethod.GET, path + "curiosity", null).status()).isEqualTo(404);
        JsonNode looks = call(HttpMethod.GET, "/pupils/" + pupil + "/partner-looks", null)
                .json();
        assertThat(looks).hasSize(1);
        assertThat(looks.get(0).get("purpose").asString()).isEqualTo(PURPOSE);
    }

    private void acknowledged(String doctor, String pupil, String event) {
        String consents = "/pupils/" + pupil + "/consents";
        assertThat(call(HttpMethod.GET, consents, null).json().get(0).has("acknowledgedAt"))
                .isFalse();
        assertThat(call(HttpMethod.POST, "/partners/" + doctor + "/events/" + event + "/ack", null)
                        .status())
                .isEqualTo(204);
        assertThat(call(HttpMethod.GET, consents, null).json().get(0).has("acknowledgedAt"))
                .isTrue();
        assertThat(call(HttpMethod.POST, "/partners/" + doctor + "/events/none/ack", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPartnerThatHangsHoldsNobodyElseUp() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (PartnerReceiver hanging = new PartnerReceiver();
                PartnerReceiver healthy = new PartnerReceiver()) {
            hanging.answer = event -> end.await(30, TimeUnit.SECONDS) ? 204 : 204;
            JsonNode stuck = subscription(partner("ATTENDANCE_OFFICER"), hanging.url(), SIXTEEN_HOURS);
            subscription(partner("ATTENDANCE_OFFICER"), healthy.url(), SIXTEEN_HOURS);
            List<String> pupils =
                    IntStream.range(0, 20).mapToObj(each -> pupil()).toList();
            pupils.forEach(this::child);

            pupils.forEach(each -> signal(each, SIXTEEN_HOURS, 1, "RAISED"));

            eventually(() -> assertThat(healthy.taken()).hasSize(20));
            assertThat(hanging.taken()).isEmpty();
            eventually(() -> assertThat(deliveries(stuck)).contains("WAITING timeout"));
        } finally {
            end.countDown();
        }
    }

    @Test
    void whatFailedIsTriedAgainInOrderWithTheSameIdAndTheOthersGoOn() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            AtomicBoolean broken = new AtomicBoolean(true);
            String partner = partner("ATTENDANCE_OFFICER");
            JsonNode subscription = subscription(partner, receiver.url(), SIXTEEN_HOURS);
            String failing = pupil();
            String fine = pupil();
            child(failing);
            child(fine);
            signal(failing, SIXTEEN_HOURS, 1, "RAISED");
            eventually(() -> assertThat(receiver.taken()).hasSize(1));
            String name = receiver.taken().getFirst().json().get("subject").asString();
            receiver.answer = event ->
                    broken.get() && event.json().get("subject").asString().equals(name) ? 500 : 204;

            signal(failing, SIXTEEN_HOURS, 2, "CHANGED");
            signal(failing, SIXTEEN_HOURS, 3, "RESOLVED");
            signal(fine, SIXTEEN_HOURS, 1, "RAISED");

            eventually(() -> assertThat(receiver.taken()).hasSize(2));
            eventually(
                    () -> assertThat(deliveries(subscription)).contains("WAITING http_500", "WAITING after_another"));
            broken.set(false);
            eventually(() -> assertThat(receiver.taken()).hasSize(4));
            assertThat(receiver.taken(PartnerReceiver.Received::type).subList(2, 4))
                    .containsExactly("nl.aanwezig.partner.signal-changed.v1", "nl.aanwezig.partner.signal-resolved.v1");
            assertThat(receiver.posts().stream()
                            .filter(each -> each.type().equals("nl.aanwezig.partner.signal-changed.v1"))
                            .map(each -> each.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
            assertThat(deliveries(subscription)).noneMatch(each -> each.startsWith("WAITING"));
        }
    }

    @Test
    void aPartnerThatIsGoneHearsNothingMoreAndRedirectsAreNotFollowed() throws Exception {
        try (PartnerReceiver gone = new PartnerReceiver();
                PartnerReceiver moved = new PartnerReceiver();
                PartnerReceiver elsewhere = new PartnerReceiver()) {
            gone.answer = event -> 410;
            moved.answer = event -> 307;
            moved.answerHeaders = Map.of("Location", elsewhere.url());
            JsonNode ended = subscription(partner("ATTENDANCE_OFFICER"), gone.url(), SIXTEEN_HOURS);
            JsonNode waiting = subscription(partner("ATTENDANCE_OFFICER"), moved.url(), SIXTEEN_HOURS);
            String pupil = pupil();
            child(pupil);
            signal(pupil, SIXTEEN_HOURS, 1, "RAISED");

            eventually(() ->
                    assertThat(call(HttpMethod.GET, path(ended), null).body()).contains("ENDED", "gone"));
            eventually(() -> assertThat(deliveries(waiting)).contains("WAITING http_307"));
            signal(pupil, SIXTEEN_HOURS, 2, "CHANGED");
            eventually(() -> assertThat(deliveries(waiting)).hasSize(2));
            assertThat(gone.posts()).hasSize(1);
            assertThat(elsewhere.posts()).isEmpty();
            assertThat(call(HttpMethod.POST, path(ended) + "/renew", "{\"until\":\"" + today.plusDays(9) + "\"}")
                            .body())
                    .contains("subscription_ended");
        }
    }

    @Test
    void aReplayDeliversAgainWithTheSameIdsAndRotatedKeysBothSign() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            JsonNode subscription = subscription(partner("ATTENDANCE_OFFICER"), receiver.url(), SIXTEEN_HOURS);
            String pupil = pupil();
            child(pupil);
            signal(pupil, SIXTEEN_HOURS, 1, "RAISED");
            signal(pupil, SIXTEEN_HOURS, 2, "CHANGED");
            eventually(() -> assertThat(receiver.taken()).hasSize(2));
            JsonNode rotated = call(HttpMethod.POST, path(subscription) + "/rotate-secret", null)
                    .json();
            assertThat(call(HttpMethod.GET, path(subscription), null).body()).doesNotContain("whsec_", "whsk_");

            Answer replayed =
                    call(HttpMethod.POST, path(subscription) + "/replay", "{\"since\":\"" + Instant.EPOCH + "\"}");

            assertThat(replayed.status()).isEqualTo(202);
            eventually(() -> assertThat(receiver.taken()).hasSize(4));
            List<String> ids = receiver.taken(each -> each.header("webhook-id"));
            assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
            PartnerReceiver.Received last = receiver.taken().getLast();
            new Webhook(rotated.get("secret").asString()).verify(last.body(), last.headers());
            new Webhook(subscription.get("secret").asString()).verify(last.body(), last.headers());
            assertThat(call(HttpMethod.POST, path(subscription) + "/test", null).body())
                    .contains("\"accepted\":true", "http_204");
            assertThat(receiver.taken().getLast().type()).isEqualTo("nl.aanwezig.partner.test.v1");
        }
    }

    @Test
    void aPartnerOfAnotherSchoolOrWithAnotherPartnersTokenReadsNothing() {
        String partner = partner("ATTENDANCE_OFFICER");
        JsonNode subscription = subscription(partner, null, SIXTEEN_HOURS);
        String pupil = pupil();
        child(pupil);
        signal(pupil, SIXTEEN_HOURS, 1, "RAISED");
        eventually(() -> assertThat(feed(partner)).hasSize(1));
        var other = service.api(List.of("school-b"), "partner:write");

        assertThat(call(other, HttpMethod.GET, "/partners/" + partner + "/events", null)
                        .json()
                        .get("events"))
                .isEmpty();
        assertThat(call(other, HttpMethod.GET, path(subscription), null).status())
                .isEqualTo(403);
        assertThat(call(other, HttpMethod.GET, "/pupils/" + pupil + "/consents", null)
                        .status())
                .isEqualTo(403);
        assertThat(status(service.api(List.of("*"), "message:read"), "/partners/" + partner + "/events"))
                .isEqualTo(403);
        assertThat(feed(partner, feed(partner, "").get("cursor").asString()).get("events"))
                .isEmpty();
        assertThat(call(HttpMethod.GET, "/partners/" + partner + "/events?cursor=x", null)
                        .body())
                .contains("invalid_cursor");
    }

    @Test
    void theStreamSendsWhatIsThereAndWhatComes() throws Exception {
        String partner = partner("ATTENDANCE_OFFICER");
        subscription(partner, null, SIXTEEN_HOURS);
        String pupil = pupil();
        child(pupil);
        signal(pupil, SIXTEEN_HOURS, 1, "RAISED");
        eventually(() -> assertThat(feed(partner)).hasSize(1));

        List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread reader = Thread.ofVirtual()
                .start(() -> service.api(List.of("*"), "partner:write")
                        .get()
                        .uri("/partners/{partner}/events/stream", partner)
                        .exchange((request, response) -> {
                            try (var body =
                                    new java.io.BufferedReader(new java.io.InputStreamReader(response.getBody()))) {
                                body.lines()
                                        .takeWhile(each -> lines.size() < 100)
                                        .forEach(lines::add);
                            }
                            return 0;
                        }));
        eventually(() -> assertThat(lines).contains("event:nl.aanwezig.partner.signal-raised.v1", "id:2"));
        signal(pupil, SIXTEEN_HOURS, 2, "RESOLVED");

        eventually(() -> assertThat(lines).contains("event:nl.aanwezig.partner.signal-resolved.v1", "id:3"));
        reader.interrupt();
    }

    @Test
    void aPartnerOrAMentorTakesTheLeadAndNeverBoth() {
        String partner = partner("ATTENDANCE_OFFICER");
        subscription(partner, null, SIXTEEN_HOURS);
        String pupil = pupil();
        child(pupil);
        signal(pupil, SIXTEEN_HOURS, 1, "RAISED");
        eventually(() -> assertThat(feed(partner)).hasSize(1));
        String ofPartner =
                "/cases/" + feed(partner).getFirst().get("data").get("caseId").asString() + "/lead";
        String ofSchool = "/cases/s-" + SIXTEEN_HOURS + "-" + pupil + "/lead";
        String asPartner = "\",\"partnerId\":\"" + partner + "\"}";

        assertThat(call(HttpMethod.GET, "/schools/" + school + "/cases/without-lead", null)
                        .body())
                .contains(pupil);
        assertThat(call(HttpMethod.POST, ofSchool, "{\"answer\":\"ACCEPT\",\"staffId\":\"m-1\"}")
                        .body())
                .contains("\"lead\":\"STAFF\"", "m-1");
        Answer refused = call(HttpMethod.POST, ofPartner, "{\"answer\":\"ACCEPT" + asPartner);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("lead_taken");
        assertThat(call(HttpMethod.POST, ofPartner, "{\"answer\":\"JOIN" + asPartner)
                        .body())
                .contains("\"joined\":1", "\"lead\":\"STAFF\"")
                .doesNotContain("m-1");
        assertThat(call(HttpMethod.POST, ofSchool, "{\"answer\":\"ACCEPT\",\"staffId\":\"m-9\"}")
                        .body())
                .contains("unknown_staff");
        assertThat(call(HttpMethod.POST, "/cases/none/lead", "{\"answer\":\"ACCEPT" + asPartner)
                        .body())
                .contains("unknown_case");
    }

    @Test
    void nothingOfAPartnerIsReadableAtRest() throws Exception {
        try (PartnerReceiver receiver = new PartnerReceiver()) {
            JsonNode subscription = subscription(partner("YOUTH_DOCTOR"), receiver.url(), SICKNESS);
            String pupil = pupil();
            child(pupil);
            consent(pupil, subscription.get("partnerId").asString(), "\"by\":\"GUARDIAN\",\"guardianId\":\"g-1\"");
            var store = service.context.getBean(org.springframework.data.mongodb.core.MongoTemplate.class);

            assertThat(store.getCollectionNames())
                    .contains("partnerSubscriptions", "partnerConsents")
                    .filteredOn(each -> each.startsWith("partner"))
                    .filteredOn(each -> !each.equals("partnerLooks"))
                    .allSatisfy(collection -> assertThat(store.findAll(org.bson.Document.class, collection)
                                    .toString())
                            .doesNotContain("whsec_", "whsk_", receiver.url(), PURPOSE + "\"", "g-1", pupil));
        }
    }
}
