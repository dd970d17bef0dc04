package nl.aanwezig.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.aanwezig.notification.delivery.DeliveryResult;
import nl.aanwezig.notification.delivery.MailGateway;
import nl.aanwezig.notification.letter.Envelope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(MailProperties.class)
class SmtpMailGateway implements MailGateway {

    private final JavaMailSender sender;
    private final MailProperties properties;
    private final Clock clock;

    SmtpMailGateway(JavaMailSender sender, MailProperties properties, Clock clock) {
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public DeliveryResult send(Envelope.Mail mail) {
        try {
            sender.send(mime(mail));
            return new DeliveryResult.Accepted();
        } catch (MailException e) {
            return SmtpAnswer.of(e).toResult();
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new DeliveryResult.Permanent("invalid_mail");
        }
    }

    private MimeMessage mime(Envelope.Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.from(), MailHeaders.oneLine(mail.schoolName()));
        helper.setReplyTo(MailHeaders.replyTo(mail.replyTo(), properties.replyTo(mail.schoolId())));
        helper.setTo(mail.to());
        helper.setSubject(MailHeaders.oneLine(mail.letter().subject()));
        helper.setText(mail.letter().text(), mail.letter().html());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + properties.domain() + ">");
        // RFC 3834: no out-of-office answers to the school.
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> each : MailHeaders.unsubscribe(mail).entrySet()) {
            message.setHeader(each.getKey(), each.getValue());
        }
        return message;
    }
}
