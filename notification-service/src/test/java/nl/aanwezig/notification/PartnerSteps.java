package nl.aanwezig.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of partners do to the running service. */
abstract class PartnerSteps extends AnswerFlow {

    static final String SIXTEEN_HOURS = "nl.unauthorised-16h";
    static final String SICKNESS = "nl.sickness-reports";
    static final String PURPOSE = "help to come back to school";

    record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer call(HttpMethod method, String path, String body) {
        return call(service.api(List.of("*"), "partner:write"), method, path, body);
    }

    static Answer call(RestClient api, HttpMethod method, String path, String body) {
        RestClient.RequestBodySpec call = api.method(method).uri(path);
        if (body != null) {
            call.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return call.exchange((request, response) -> new Answer(
                response.getStatusCode().value(), new String(response.getBody().readAllBytes(), UTF_8)));
    }

    String partner(String role) {
        String id = role.toLowerCase(java.util.Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        assertThat(call(HttpMethod.PUT, "/partners/" + id, "{\"name\":\"Partner\",\"role\":\"" + role + "\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    JsonNode subscription(String partner, String url, String kind) {
        Answer answer = subscribe(partner, url, kind);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer subscribe(String partner, String url, String kind) {
        return call(HttpMethod.POST, "/partners/" + partner + "/subscriptions", """
                {%s"kinds":["%s"],"schools":["%s"],"purpose":"%s","until":"%s"}""".formatted(
                        url == null ? "" : "\"url\":\"" + url + "\",", kind, school, PURPOSE, today.plusDays(90)));
    }

    static String path(JsonNode subscription) {
        return "/partners/" + subscription.get("partnerId").asString() + "/subscriptions/"
                + subscription.get("id").asString();
    }

    void signal(String pupil, String rule, int step, String change) {
        signal(pupil, rule, step, change, "s-" + rule + "-" + pupil);
    }

    void signal(String pupil, String rule, int step, String change, String signalId) {
        String said = new String(Said.signal(school, pupil, signalId, step, change, "m-1", today, true), UTF_8)
                .replace(SIXTEEN_HOURS, rule);
        write(Topics.SIGNALS, pupil, said.getBytes(UTF_8));
    }

    JsonNode feed(String partner, String cursor) {
        Answer answer = call(HttpMethod.GET, "/partners/" + partner + "/events?limit=500&cursor=" + cursor, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> feed(String partner) {
        return feed(partner, "").get("events").valueStream().toList();
    }

    List<String> deliveries(JsonNode subscription) {
        return call(HttpMethod.GET, path(subscription) + "/deliveries", null)
                .json()
                .valueStream()
                .map(each -> each.get("outcome").asString() + " "
                        + each.get("reason").asString())
                .toList();
    }

    /** Below 16. */
    void child(String pupil) {
        family(pupil, Said.family("Kindnaam", Said.guardian("g-1", true, null, null, "")));
        enrolled(pupil);
        eventually(() -> assertThat(call(HttpMethod.GET, "/pupils/" + pupil + "/consents", null)
                        .status())
                .isEqualTo(200));
    }

    Answer consent(String pupil, String partner, String by) {
        return call(
                HttpMethod.PUT,
                "/pupils/" + pupil + "/consents/" + partner,
                "{\"purpose\":\"" + PURPOSE + "\"," + by + "}");
    }

    static LocalDate sixteenOn(LocalDate day) {
        return day.plusYears(2);
    }
}
