package nl.aanwezig.notification.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Subscription;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that writes what the test says, byte by byte where need be. */
class HttpWebhooksTest {

    /** What a server does after it has read the head of a request. */
    private interface Script {
        void play(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Script script = out -> out.write(text("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
    private final PartnerProperties properties =
            new PartnerPropertiesMother().with(Map.of("aanwezig.partners.timeout", "1s"));
    private final Signatures signatures = new Signatures();

    HttpWebhooksTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket) {
        try (socket) {
            byte[] buffer = new byte[20_000];
            int read = socket.getInputStream().read(buffer);
            if (read > 0) {
                heads.add(new String(buffer, 0, read, UTF_8));
                script.play(socket.getOutputStream());
            }
        } catch (IOException | InterruptedException e) {
            // The client hung up, as it should.
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() throws Exception {
        script = out -> out.write(text("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + server.getLocalPort()
                + "/x\r\nContent-Length: 0\r\n\r\n"));

        assertThat(post()).isEqualTo(new WebhookAnswer.Failed("http_302"));
        assertThat(heads).hasSize(1);
    }

    @Test
    void retryAfterIsObeyedOfABusyServerAndNeverLongerThanADay() throws Exception {
        script = out -> out.write(text("HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
        assertThat(((WebhookAnswer.Failed) post()).askedToWait())
                .isBetween(Duration.ofSeconds(119), Duration.ofSeconds(121));
        script = out -> out.write(text("HTTP/1.1 503 Away\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n"));
        assertThat(((WebhookAnswer.Failed) post()).askedToWait()).isEqualTo(Duration.ofDays(1));
        script = out -> out.write(text("HTTP/1.1 500 No\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
        assertThat(((WebhookAnswer.Failed) post()).askedToWait()).isNull();
        script = out -> out.write(text("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"));
        assertThat(post()).isInstanceOf(WebhookAnswer.Gone.class);
    }

    @Test
    void anAnswerThatNeverComesOrDripsIsGivenUpAfterTheWholeTimeout() throws Exception {
        script = out -> Thread.sleep(10_000);
        assertThat(timed()).isEqualTo("timeout");
        script = out -> {
            out.write(text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
            for (int each = 0; each < 100; each++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        };
        assertThat(timed()).isEqualTo("timeout");
        script = out -> {
            for (byte each : text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Very-Long: 1234567890\r\n\r\n")) {
                out.write(each);
                out.flush();
                Thread.sleep(100);
            }
        };
        assertThat(timed()).isEqualTo("timeout");
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
        script = out -> {
            out.write(text("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"));
            byte[] much = new byte[8_192];
            while (true) {
                out.write(much);
            }
        };

        assertThat(post()).isEqualTo(new WebhookAnswer.Accepted("http_200"));
    }

    @Test
    void aServerThatBreaksOffOrTalksNonsenseIsUnreachable() throws Exception {
        script = out -> out.write(text("220 smtp.example.nl\r\n"));
        assertThat(post().code()).isIn("unreachable", "timeout");
        script = out -> {};
        assertThat(post().code()).isEqualTo("unreachable");
        server.close();
        assertThat(post().code()).isEqualTo("unreachable");
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedWithTheHostOfTheUrl() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));
        try (HttpWebhooks webhooks = webhooks(new TargetPolicy(true, Set.of(), names(answers)))) {
            String url = "http://hook.example.nl:" + server.getLocalPort() + "/hook?x=1";

            assertThat(webhooks.post(subscription(url), event())).isEqualTo(new WebhookAnswer.Accepted("http_204"));
            assertThat(answers).as("looked up once").isEmpty();
            assertThat(heads.getFirst())
                    .contains("POST /hook?x=1 HTTP/1.1", "Host: hook.example.nl:" + server.getLocalPort());
        }
    }

    @Test
    void aNameThatResolvesInsideAtTheConnectionIsNotConnectedTo() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        TargetPolicy strict = new TargetPolicy(false, Set.of(server.getLocalPort()), names(answers));
        try (HttpWebhooks webhooks = webhooks(strict)) {
            String url = "https://rebind.example.nl:" + server.getLocalPort() + "/hook";
            strict.check(url);

            assertThat(webhooks.post(subscription(url), event()))
                    .isEqualTo(new WebhookAnswer.Failed("url_address_not_allowed"));
            assertThat(webhooks.post(subscription("https://127.0.0.1:" + server.getLocalPort()), event())
                            .code())
                    .isEqualTo("url_address_not_allowed");
            assertThat(heads).isEmpty();
        }
    }

    @Test
    void leaveToPostIsAskedForAndHasToBeGiven() throws Exception {
        try (HttpWebhooks webhooks = webhooks(local())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/hook";
            assertThat(webhooks.askLeave(url)).isEqualTo(new WebhookAnswer.Failed("origin_not_allowed"));
            script = out -> out.write(
                    text(
                            "HTTP/1.1 200 OK\r\nWebHook-Allowed-Origin: aanwezig.localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
            assertThat(webhooks.askLeave(url)).isInstanceOf(WebhookAnswer.Accepted.class);
            script = out -> out.write(
                    text("HTTP/1.1 200 OK\r\nWebHook-Allowed-Origin: other.example\r\nContent-Length: 0\r\n\r\n"));
            assertThat(webhooks.askLeave(url)).isInstanceOf(WebhookAnswer.Failed.class);
            assertThat(heads.getFirst()).contains("OPTIONS /hook", "WebHook-Request-Origin: aanwezig.localhost");
        }
    }

    private String timed() throws IOException {
        long start = System.nanoTime();
        String code = post().code();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        return code;
    }

    private WebhookAnswer post() throws IOException {
        try (HttpWebhooks webhooks = webhooks(local())) {
            return webhooks.post(subscription("http://127.0.0.1:" + server.getLocalPort() + "/hook"), event());
        }
    }

    private static TargetPolicy local() {
        return new TargetPolicy(
                true, Set.of(), names(new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.1", "127.0.0.1"))));
    }

    private HttpWebhooks webhooks(TargetPolicy policy) {
        return new HttpWebhooks(policy, signatures, properties, JsonMapper.shared(), Clock.systemUTC());
    }

    private static DnsResolver names(Deque<String> answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws java.net.UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(host.matches("[0-9.]+") ? host : answers.removeFirst())
                };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private Subscription subscription(String url) {
        return new Subscription(
                "s",
                "p",
                url,
                Set.of("nl.rmc"),
                Set.of("school-a"),
                "help",
                LocalDate.MAX,
                Instant.EPOCH,
                List.of(signatures.newKey()),
                Subscription.State.ACTIVE,
                null);
    }

    private static PartnerEvent event() {
        return new PartnerEvent(
                "p", 1, "e-1", "type", "pupil", "school-a", null, null, null, null, Instant.EPOCH, false, List.of(), 0);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
