package nl.aanwezig.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.aanwezig.notification.MailText;
import nl.aanwezig.notification.delivery.DeliveryResult;
import nl.aanwezig.notification.letter.Envelope;
import nl.aanwezig.notification.letter.Letter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Envelope.Mail MAIL = new Envelope.Mail(
            "id-1",
            "parent@home.example",
            "school-a",
            "Voorbeeld, College",
            new Letter("Pupïl was er niet", "Pupïl was er niet.\n", "<p>Pupïl was er niet.</p>"));

    @Test
    void aMailCarriesTheSchoolsNameItsReplyAddressAndAStableId() throws Exception {
        GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
        try {
            assertThat(gateway(relay.getSmtp().getPort(), "20000").send(MAIL)).isEqualTo(new DeliveryResult.Accepted());
            assertThat(gateway(relay.getSmtp().getPort(), "20000").send(MAIL)).isEqualTo(new DeliveryResult.Accepted());

            assertThat(relay.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
                assertThat(mail.getMessageID()).isEqualTo("<id-1@mail.example>");
                assertThat(mail.getFrom()[0]).hasToString("\"Voorbeeld, College\" <aanwezig@mail.example>");
                assertThat(mail.getReplyTo()[0]).hasToString("office@school-a.example");
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(mail.getSubject()).isEqualTo("Pupïl was er niet");
                assertThat(mail.getSentDate()).isEqualTo(NOW);
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            });
            MimeMessage mail = relay.getReceivedMessages()[0];
            assertThat(MailText.plain(mail)).contains("Pupïl was er niet.");
            assertThat(MailText.html(mail)).contains("<p>Pupïl was er niet.</p>");
        } finally {
            relay.stop();
        }
    }

    @ParameterizedTest(name = "{0} answered with {1}")
    @CsvSource({
        "RCPT, 550 no such user <parent@home.example>, smtp_550, true",
        "RCPT, 450 mailbox busy, smtp_450, false",
        "RCPT, 421 closing, smtp_421, false",
        "MAIL, 451 try later, smtp_451, false",
        "MAIL, 553 sender refused, smtp_553, true",
        "DATA, 554 no, smtp_554, true",
        "., 552 too big, smtp_552, true",
        "., 451 greylisted, smtp_451, false",
        "., CLOSE, smtp_unreachable, false",
        "., SILENCE, smtp_unreachable, false",
        "CONNECT, CLOSE, smtp_unreachable, false",
        "CONNECT, SILENCE, smtp_unreachable, false",
        "CONNECT, 554 no service, smtp_unreachable, false"
    })
    void whatTheRelayAnswersDecidesWhetherToTryAgain(String command, String answer, String reason, boolean isFinal)
            throws Exception {
        try (ScriptedRelay relay = new ScriptedRelay(command, answer)) {
            DeliveryResult result = gateway(relay.port(), answer.equals("SILENCE") ? "300" : "20000")
                    .send(MAIL);

            assertThat(result)
                    .isEqualTo(isFinal ? new DeliveryResult.Permanent(reason) : new DeliveryResult.Temporary(reason));
        }
    }

    @Test
    void aRelayThatIsNotThereIsWorthAnotherTry() {
        assertThat(gateway(1, "20000").send(MAIL)).isEqualTo(new DeliveryResult.Temporary("smtp_unreachable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nBcc: other@x.example", "\nBcc: other@x.example", "\rX-Planted: 1", "\r\n\r\nbody", "\u2028x"
            })
    void whatPeopleWroteBeginsNoHeader(String planted) throws Exception {
        MimeMessage mail = received(new Envelope.Mail(
                "id-1",
                "parent@home.example",
                "school-a",
                "School" + planted,
                new Letter("Pupil" + planted, "text", "<p>text</p>"),
                "mentor@school-a.example" + planted,
                "https://aanwezig.example/stop" + planted));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Planted")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).startsWith("Pupil").doesNotContain("\n", "\r");
        assertThat(mail.getReplyTo()[0]).hasToString("office@school-a.example");
        assertThat(MailText.plain(mail)).contains("text").doesNotContain("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent@home.example\r\nBcc: other@x.example", "parent@home.example, other@x.example", ""})
    void anAddressThatIsNotOneIsRefused(String address) {
        assertThat(gateway(1, "300")
                        .send(new Envelope.Mail(
                                "id-1", address, "school-a", "School", new Letter("s", "t", "<p>t</p>"))))
                .isEqualTo(new DeliveryResult.Permanent("invalid_mail"));
    }

    @Test
    void anAnswerGoesToThePerson() throws Exception {
        assertThat(received(MAIL.answeredBy("mentor@school-a.example")).getReplyTo()[0])
                .hasToString("mentor@school-a.example");
        assertThat(received(MAIL.answeredBy("no address")).getReplyTo()[0]).hasToString("office@school-a.example");
        assertThat(received(MAIL.answeredBy("a@x.example, b@x.example")).getReplyTo()[0])
                .hasToString("office@school-a.example");
    }

    @ParameterizedTest
    @CsvSource({
        "true, https://aanwezig.example/stop/1, <https://aanwezig.example/stop/1>, List-Unsubscribe=One-Click",
        "true, http://127.0.0.1:8084/stop/1, <http://127.0.0.1:8084/stop/1>, ",
        "true, , , ",
        "true, mailto:x@x.example, , ",
        "true, https://x.example/>, , ",
        "false, https://aanwezig.example/stop/1, , "
    })
    void onlyWhatMayBeSwitchedOffSaysHow(
            boolean mayBe, @Nullable String url, @Nullable String list, @Nullable String post) throws Exception {
        MimeMessage mail = received(new Envelope.Mail(
                "id-1",
                "parent@home.example",
                "school-a",
                "School",
                new Letter("s", "t", "<p>t</p>", mayBe),
                null,
                url));

        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo(list);
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo(post);
    }

    private static MimeMessage received(Envelope.Mail mail) {
        GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
        try {
            assertThat(gateway(relay.getSmtp().getPort(), "20000").send(mail)).isEqualTo(new DeliveryResult.Accepted());
            return relay.getReceivedMessages()[0];
        } finally {
            relay.stop();
        }
    }

    private static SmtpMailGateway gateway(int port, String timeoutMillis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().put("mail.smtp." + timeout, timeoutMillis);
        }
        return new SmtpMailGateway(
                sender,
                new MailProperties(
                        "aanwezig@mail.example", "mail.example", null, Map.of("school-a", "office@school-a.example")),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
