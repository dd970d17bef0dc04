package nl.aanwezig.notification;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.TestIssuer;
import nl.aanwezig.testsupport.TopicReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** The service, running against a backbone, a mail relay and an SMS provider. */
final class Running implements AutoCloseable {

    static final String SMS_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    final TestIssuer issuer = new TestIssuer();
    final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final WireMockServer provider =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    final TopicReader topics;
    final ConfigurableApplicationContext context;
    private final String baseUrl;

    Running(Backbone backbone) {
        this(backbone, backbone.freshDatabase());
    }

    /** On a database that another one used before. */
    Running(Backbone backbone, String database) {
        relay.start();
        provider.start();
        topics = new TopicReader(backbone.bootstrapServers());
        List<String> arguments = new ArrayList<>(issuer.arguments());
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--spring.mongodb.uri=" + database,
                "--aanwezig.encryption.key=" + KEY,
                "--aanwezig.answers.sms-secret=" + SMS_SECRET,
                "--spring.mail.port=" + relay.getSmtp().getPort(),
                "--aanwezig.sms.url=" + provider.baseUrl() + "/messages",
                "--aanwezig.sms.read-timeout=1s",
                "--aanwezig.delivery.poll=100ms",
                "--aanwezig.delivery.outcome-poll=300ms",
                "--aanwezig.delivery.first-retry=200ms",
                "--aanwezig.delivery.longest-retry=400ms",
                "--aanwezig.partners.local=true",
                "--aanwezig.partners.timeout=2s",
                "--aanwezig.partners.poll=100ms",
                "--aanwezig.partners.retries=300ms",
                "--logging.structured.format.console="));
        context = NotificationService.application().run(arguments.toArray(String[]::new));
        baseUrl = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    RestClient api(List<String> schools, String... scopes) {
        return RestClient.builder()
                .baseUrl(baseUrl)
                .defaultHeaders(headers -> headers.setBearerAuth(issuer.token(schools, scopes)))
                .build();
    }

    RestClient everything() {
        return api(List.of("*"), "directory:write", "message:read");
    }

    RestClient withoutToken() {
        return RestClient.create(baseUrl);
    }

    /** Mails to an address, oldest first. */
    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(relay.getReceivedMessages())
                .filter(each -> {
                    try {
                        return each.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        context.close();
        provider.stop();
        relay.stop();
        issuer.close();
    }
}
