package nl.aanwezig.localstack.sink;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that delivers every mail, to whomever, to its own page and API: {@code GET /api/messages} (newest
 * last), {@code DELETE /api/messages}. Never sends anything on.
 */
public final class MailSink implements AutoCloseable {

    private static final int LARGEST_MAIL_BYTES = 5_000_000;
    private static final int CONNECTIONS = 200;

    private final Kept<MailMessage> mails = new Kept<>();
    private final SMTPServer smtp;
    private final SinkServer http;

    private MailSink(int smtpPort, int httpPort, Clock clock) {
        this.smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Aanwezig mail sink")
                .hideTLS()
                .maxConnections(CONNECTIONS)
                .maxMessageSize(LARGEST_MAIL_BYTES)
                .simpleMessageListener(new SimpleMessageListener() {
                    @Override
                    public boolean accept(String from, String recipient) {
                        return true;
                    }

                    @Override
                    public void deliver(String from, String recipient, InputStream data) throws IOException {
                        mails.add(MimeReader.read(from, recipient, data, clock.instant()));
                    }
                })
                .build();
        this.http = SinkServer.start(httpPort, this::answer);
    }

    /** Starts both on loopback; port 0 for a free one. */
    public static MailSink start(int smtpPort, int httpPort, Clock clock) {
        MailSink sink = new MailSink(smtpPort, httpPort, clock);
        sink.smtp.start();
        return sink;
    }

    private SinkServer.Answer answer(HttpExchange request) {
        String call = request.getRequestMethod() + " " + request.getRequestURI().getPath();
        return switch (call) {
            case "GET /", "HEAD /" -> SinkServer.Answer.page(Page.ofMail(mails.newestFirst()));
            case "GET /api/messages" -> SinkServer.Answer.json(200, mails.oldestFirst());
            case "DELETE /api/messages" -> {
                mails.clear();
                yield SinkServer.Answer.json(200, mails.oldestFirst());
            }
            default -> SinkServer.Answer.problem(404, "no such page");
        };
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int httpPort() {
        return http.port();
    }

    @Override
    public void close() {
        smtp.stop();
        http.close();
    }
}
