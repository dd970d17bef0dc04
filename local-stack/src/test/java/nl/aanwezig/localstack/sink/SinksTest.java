package nl.aanwezig.localstack.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SinksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private final MailSink mail = MailSink.start(0, 0, CLOCK);
    private final SmsSink sms = SmsSink.start(0, CLOCK);
    private final RestClient http = RestClient.create();

    @AfterEach
    void stop() {
        mail.close();
        sms.close();
    }

    @Test
    void aMailWithTwoPartsToTwoPeopleIsOneEntryForEach() throws Exception {
        send(
                "Zoë was afwezig",
                "Dag,\n\nZoë was er niet.",
                "<p>Zoë was er niet.</p>",
                "one@family.example",
                "two@family.example");
        JsonNode messages = get(mail.httpPort(), "/api/messages");
        assertThat(messages).hasSize(2);
        JsonNode first = messages.get(0);
        assertThat(first.path("to").asString()).isEqualTo("one@family.example");
        assertThat(messages.get(1).path("to").asString()).isEqualTo("two@family.example");
        assertThat(first.path("from").asString()).isEqualTo("school@school.example");
        assertThat(first.path("subject").asString()).isEqualTo("Zoë was afwezig");
        assertThat(first.path("text").asString().lines()).containsExactly("Dag,", "", "Zoë was er niet.");
        assertThat(first.path("html").asString()).contains("<p>Zoë was er niet.</p>");
        assertThat(first.path("headers").path("Subject").asString()).isEqualTo("Zoë was afwezig");
        assertThat(first.path("headers").has("Message-ID")).isTrue();
        assertThat(first.path("at").asString()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void mailsAreListedNewestLastAndShownNewestFirst() throws Exception {
        send("alpha", "one", null, "one@family.example");
        send("omega", "two", null, "one@family.example");
        JsonNode messages = get(mail.httpPort(), "/api/messages");
        assertThat(messages.get(1).path("subject").asString()).isEqualTo("omega");
        assertThat(messages.get(0).path("html").isNull()).isTrue();
        String page = page(mail.httpPort());
        assertThat(page.indexOf("omega")).isPositive().isLessThan(page.indexOf("alpha"));
    }

    @Test
    void whatAMailHoldsCannotActOnThePage() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", null, "one@family.example");
        assertThat(page(mail.httpPort()))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x");
    }

    @Test
    void deletingClearsTheMails() throws Exception {
        send("first", "one", null, "one@family.example");
        http.delete().uri(url(mail.httpPort(), "/api/messages")).retrieve().toBodilessEntity();
        assertThat(get(mail.httpPort(), "/api/messages")).isEmpty();
    }

    @Test
    void theSameIdempotencyKeyTwiceIsOneTextMessageAndOneId() {
        String first = post("key-1", Map.of("to", "+31612345678", "from", "School", "text", "Dag", "reference", "r-1"));
        String again = post("key-1", Map.of("to", "+31612345678", "from", "School", "text", "Dag", "reference", "r-1"));
        post("key-2", Map.of("to", "+31612345678", "text", "<b>Nog een</b>"));
        assertThat(again).isEqualTo(first);
        JsonNode messages = get(sms.port(), "/api/messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).path("to").asString()).isEqualTo("+31612345678");
        assertThat(messages.get(0).path("text").asString()).isEqualTo("Dag");
        assertThat(messages.get(0).path("at").asString()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(page(sms.port())).contains("&lt;b&gt;Nog een&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void aTextMessageWithoutTextIsRefused() {
        assertThatThrownBy(() -> post("key", Map.of("to", "+31612345678")))
                .isInstanceOf(HttpClientErrorException.class)
                .hasMessageContaining("422");
        assertThat(get(sms.port(), "/api/messages")).isEmpty();
    }

    @Test
    void onlyTheLastTenThousandAreKept() {
        Kept<Integer> kept = new Kept<>();
        IntStream.range(0, Kept.LIMIT + 5).forEach(kept::add);
        assertThat(kept.oldestFirst()).hasSize(10_000).startsWith(5);
        assertThat(kept.newestFirst()).startsWith(Kept.LIMIT + 4);
    }

    private void send(String subject, String text, String html, String... to) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.smtpPort());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, html != null, "UTF-8");
        helper.setFrom("school@school.example");
        helper.setTo(to);
        helper.setSubject(subject);
        if (html == null) {
            helper.setText(text);
        } else {
            helper.setText(text, html);
        }
        sender.send(message);
    }

    private String post(String key, Map<String, String> message) {
        Map<?, ?> answer = http.post()
                .uri(url(sms.port(), "/messages"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(message)
                .retrieve()
                .body(Map.class);
        return String.valueOf(answer.get("id"));
    }

    private JsonNode get(int port, String path) {
        return JsonMapper.shared()
                .readTree(http.get().uri(url(port, path)).retrieve().body(byte[].class));
    }

    private String page(int port) {
        return http.get().uri(url(port, "/")).retrieve().body(String.class);
    }

    private static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
