package nl.aanwezig.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.aanwezig.testsupport.Backbone;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The running service and what a test does to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationSteps {

    private static final LocalDate CHILD = LocalDate.of(2040, 1, 1);

    private Backbone backbone;
    Running service;
    final String school = "school-" + UUID.randomUUID().toString().substring(0, 8);
    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

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

    String pupil() {
        return "p-" + UUID.randomUUID();
    }

    void enrolled(String pupil) {
        write(Topics.ENROLMENTS, pupil, Said.enrolment(school, pupil, CHILD));
    }

    void absent(String pupil, String id, int revision, LocalDate date, String lesson, String reason, String status) {
        write(
                Topics.REGISTRATIONS,
                pupil,
                Said.registration(school, pupil, pupil + "-" + id, revision, date, lesson, reason, status));
    }

    void write(String topic, String key, byte[] value) {
        // Types matter where a topic has some that this service does not read.
        String type = switch (topic) {
            case Topics.SIGNALS -> "nl.aanwezig.signal.raised.v1";
            case Topics.OBSERVATIONS -> "nl.aanwezig.signal.observed.v1";
            case Topics.CONTEXTS -> "nl.aanwezig.transition.context-released.v1";
            default -> "nl.aanwezig.test.v1";
        };
        service.topics.write(topic, key, type, value);
    }

    void family(String pupil, String body) {
        family(pupil, body, 204);
    }

    void family(String pupil, String body, int status) {
        assertThat(put("/schools/" + school + "/directory/pupils/" + pupil, body))
                .isEqualTo(status);
    }

    void staff(String staffId, String email) {
        assertThat(put(
                        "/schools/" + school + "/directory/staff/" + staffId,
                        "{\"name\":\"Mentor\",\"email\":\"" + email + "\",\"language\":\"nl\"}"))
                .isEqualTo(204);
    }

    int put(String path, String body) {
        return service.everything()
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    static int status(RestClient api, String path) {
        return api.get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    List<Map<String, Object>> messages(String pupil) {
        return service.everything()
                .get()
                .uri("/pupils/{pupil}/messages", pupil)
                .exchange((request, response) -> response.getStatusCode().value() == 404
                        ? List.of()
                        : response.bodyTo(new ParameterizedTypeReference<List<Map<String, Object>>>() {}));
    }

    List<Map<String, Object>> unreachable() {
        return service.everything()
                .get()
                .uri("/schools/{school}/directory/unreachable", school)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }

    List<String> outcomes(String pupil) {
        JsonMapper json = JsonMapper.shared();
        return service.topics.readAll(Topics.OUTCOMES).stream()
                .filter(each -> pupil.equals(each.key()))
                .map(each -> json.readTree(each.value()).get("outcome").asString())
                .toList();
    }

    /** Returns when everything written so far has been read: a later absence of a pupil of its own has been told. */
    void settled() {
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

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    static String text(MimeMessage mail) throws Exception {
        return MailText.plain(mail);
    }
}
