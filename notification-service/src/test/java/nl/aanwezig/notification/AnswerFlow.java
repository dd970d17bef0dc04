package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A family answers: one link for one child and one message. */
abstract class AnswerFlow extends StaffFlow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("http://\\S+/a\\?c=([A-Za-z0-9_-]{16})");

    @Test
    void aFamilyAnswersOnceAndTheSchoolGetsAProposal() throws Exception {
        String pupil = told("g-1");
        String code = code(pupil);
        ResponseEntity<String> page = page("/a?c=" + code);
        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("lang=\"nl\"", "Ziek", "Wat is er thuis nodig?", "Pupil")
                .doesNotContain("<script", "Voorbeeld ", pupil);
        assertThat(page.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(page("/a?lang=ar&c=" + code).getBody()).contains("dir=\"rtl\"");
        assertThat(page("/answer.css").getStatusCode().value()).isEqualTo(200);

        assertThat(answer("c", code).getStatusCode().value()).isEqualTo(400);
        assertThat(answer("c", code, "atHome", "Nummer 111222333")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(answers(pupil)).isEmpty();
        ResponseEntity<String> thanks =
                answer("c", code, "reason", "ILL", "callMe", "yes", "atSchool", "Een rustige plek <b>.");
        assertThat(thanks.getBody()).contains("Bedankt voor uw antwoord", "belt u terug");

        JsonNode said = answers(pupil).getFirst();
        assertThat(said.path("reason").asString()).isEqualTo("ILL");
        assertThat(said.path("atSchool").asString()).isEqualTo("Een rustige plek <b>.");
        assertThat(said.path("proposals").toString())
                .isEqualTo("[{\"registrationId\":\"" + pupil + "-r1\",\"revision\":2,\"reason\":\"ILL\"}]");
        assertThat(page("/a?c=" + code).getStatusCode().value()).isEqualTo(410);
        assertThat(page("/a?c=" + code).getBody()).contains("U hebt al antwoord gegeven");
        assertThat(answer("c", code, "reason", "OTHER").getStatusCode().value()).isEqualTo(410);
        assertThat(answers(pupil)).hasSize(1);

        eventually(() -> assertThat(outcomes(pupil)).containsExactlyInAnyOrder("SENT", "ANSWERED"));
        service.topics.readAll(Topics.OUTCOMES).stream()
                .filter(each -> pupil.equals(each.key()))
                .forEach(each -> {
                    assertThat(ContractSchema.of(Topics.OUTCOMES).faultsOf(each.value()))
                            .isEmpty();
                    assertThat(new String(each.value())).doesNotContain("rustige");
                });
        String path = "/schools/" + school + "/answers/" + said.path("answerId").asString() + "/taken-up";
        assertThat(takenUp(path, "m-1")).isEqualTo("m-1");
        assertThat(takenUp(path, "m-2")).isEqualTo("m-1");
    }

    @Test
    void aLinkIsForOneGuardianWithAuthorityAndNobodyElse() throws Exception {
        String pupil = told("g-1");
        String code = code(pupil);
        assertThat(page("/a?c=" + code.substring(1) + "A").getStatusCode().value())
                .isEqualTo(404);
        assertThat(page("/a").getBody()).contains("Wij kennen deze link niet");
        family(pupil, Said.family("Pupil", Said.guardian("g-1", false, pupil + "@home.example", null, "")));
        ResponseEntity<String> shut = page("/a?c=" + code);
        assertThat(shut.getStatusCode().value()).isEqualTo(403);
        assertThat(shut.getBody()).doesNotContain("Pupil");
        assertThat(answer("c", code, "reason", "ILL").getStatusCode().value()).isEqualTo(403);
        assertThat(answers(pupil)).isEmpty();
    }

    @Test
    void onlyTheSchoolItselfReadsAnswers() {
        RestClient other = service.api(List.of("another"), "message:read", "directory:write");
        assertThat(status(other, "/schools/" + school + "/answers")).isEqualTo(403);
        assertThat(status(service.withoutToken(), "/schools/" + school + "/answers"))
                .isEqualTo(401);
    }

    @Test
    void oneLetterBySmsIsAnAnswerAndAForgedOneIsNone() throws Exception {
        String pupil = pupil();
        String mobile =
                "+3161234" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, null, mobile, "\"SMS\"")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(messages(pupil))
                .extracting(each -> each.get("state"))
                .containsExactly("SENT"));

        String body = "{\"from\":\"" + mobile + "\",\"text\":\" a. \"}";
        assertThat(sms(body, "v1,AAAA")).isEqualTo(401);
        assertThat(sms(body, signed(body + " "))).isEqualTo(401);
        assertThat(answers(pupil)).isEmpty();
        assertThat(sms(body, signed(body))).isEqualTo(202);
        assertThat(sms(body, signed(body))).as("once more").isEqualTo(202);
        assertThat(answers(pupil)).hasSize(1);
        assertThat(answers(pupil).getFirst().path("reason").asString()).isEqualTo("ILL");
        assertThat(answers(pupil).getFirst().path("through").asString()).isEqualTo("SMS");
        String stranger = "{\"from\":\"+31687654321\",\"text\":\"A\"}";
        assertThat(sms(stranger, signed(stranger))).isEqualTo(202);
        String broken = "{";
        assertThat(sms(broken, signed(broken))).isEqualTo(400);
    }

    @Test
    void anSmsOfAParentOfTwoAbsentChildrenIsAReasonToPhoneAndSaysNothingOfEither() throws Exception {
        String one = pupil();
        String other = pupil();
        String mobile =
                "+3162234" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));
        for (String pupil : List.of(one, other)) {
            family(pupil, Said.family("Pupil", Said.guardian("g-1", true, null, mobile, "\"SMS\"")));
            enrolled(pupil);
            absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
            eventually(() -> assertThat(messages(pupil))
                    .extracting(each -> each.get("state"))
                    .containsExactly("SENT"));
        }
        String body = "{\"from\":\"" + mobile + "\",\"text\":\"A\"}";
        assertThat(sms(body, signed(body))).isEqualTo(202);
        for (String pupil : List.of(one, other)) {
            JsonNode answer = answers(pupil).getFirst();
            assertThat(answer.path("callMe").asBoolean()).isTrue();
            assertThat(answer.has("reason")).isFalse();
            assertThat(answer.path("words").asString()).isEqualTo("A");
        }
    }

    private static final String SMS_ID = "msg_1";

    private int sms(String body, String signature) {
        return plain().post()
                .uri("/sms/inbound")
                .contentType(MediaType.APPLICATION_JSON)
                .header("webhook-id", SMS_ID)
                .header("webhook-timestamp", String.valueOf(Instant.now().getEpochSecond()))
                .header("webhook-signature", signature)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    /** As the gateway signs it; within the same second, or once more. */
    private static String signed(String body) throws Exception {
        var gateway = new Webhook(Running.SMS_SECRET);
        long now = Instant.now().getEpochSecond();
        return gateway.sign(SMS_ID, now, body) + " " + gateway.sign(SMS_ID, now + 1, body);
    }

    private String told(String guardian) {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian(guardian, true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        return pupil;
    }

    /** As it stands in the mail. */
    private String code(String pupil) throws Exception {
        Matcher link =
                LINK.matcher(text(service.mailsTo(pupil + "@home.example").getFirst()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private ResponseEntity<String> page(String path) {
        return plain().get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> answer(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int each = 0; each < fields.length; each += 2) {
            form.add(fields[each], fields[each + 1]);
        }
        return plain().post()
                .uri("/a")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private RestClient plain() {
        return service.withoutToken()
                .mutate()
                .defaultHeader(HttpHeaders.ACCEPT, "text/html")
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    private List<JsonNode> answers(String pupil) {
        String body = service.everything()
                .get()
                .uri("/schools/{school}/answers", school)
                .retrieve()
                .body(String.class);
        return JSON.readTree(body)
                .valueStream()
                .filter(each -> each.path("pupilId").asString().equals(pupil))
                .toList();
    }

    private String takenUp(String path, String staffId) {
        String body = service.everything()
                .post()
                .uri(path)
                .body(Map.of("staffId", staffId))
                .retrieve()
                .body(String.class);
        return JSON.readTree(body).path("takenUpBy").asString();
    }
}
