package nl.aanwezig.notification.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.aanwezig.notification.delivery.DeliveryResult;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What a relay's refusal means (RFC 5321 4.2.1): 4xx is worth another try, 5xx is not. */
sealed interface SmtpAnswer {

    /** @param code reply code of the relay */
    record Reply(int code) implements SmtpAnswer {}

    record NoConnection() implements SmtpAnswer {}

    /** Ours to put right, not the recipient's: tried again until then. */
    record NotAuthenticated() implements SmtpAnswer {}

    record Unmailable() implements SmtpAnswer {}

    int FIRST_PERMANENT = 500;

    static SmtpAnswer of(MailException exception) {
        return switch (exception) {
            case MailAuthenticationException e -> new NotAuthenticated();
            case MailParseException e -> new Unmailable();
            case MailPreparationException e -> new Unmailable();
            case MailSendException e -> of(e);
            default -> new NoConnection();
        };
    }

    private static SmtpAnswer of(MailSendException exception) {
        Deque<Throwable> open = new ArrayDeque<>();
        for (Exception each : exception.getMessageExceptions()) {
            open.add(each);
        }
        if (exception.getCause() != null) {
            open.add(exception.getCause());
        }
        int code = 0;
        while (!open.isEmpty()) {
            Throwable each = open.poll();
            if (each instanceof AuthenticationFailedException) {
                return new NotAuthenticated();
            }
            // The recipient's own answer comes last in the chain and says most.
            code = replyCode(each) == 0 ? code : replyCode(each);
            push(open, each.getCause());
            if (each instanceof MessagingException chained) {
                push(open, chained.getNextException());
            }
        }
        return code == 0 ? new NoConnection() : new Reply(code);
    }

    private static void push(Deque<Throwable> open, @Nullable Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }

    private static int replyCode(Throwable exception) {
        return switch (exception) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    default DeliveryResult toResult() {
        return switch (this) {
            case Reply(int code) when code >= FIRST_PERMANENT -> new DeliveryResult.Permanent("smtp_" + code);
            case Reply(int code) when code > 0 -> new DeliveryResult.Temporary("smtp_" + code);
            case Reply(int code) -> new DeliveryResult.Temporary("smtp_unreachable");
            case NoConnection() -> new DeliveryResult.Temporary("smtp_unreachable");
            case NotAuthenticated() -> new DeliveryResult.Temporary("smtp_not_authenticated");
            case Unmailable() -> new DeliveryResult.Permanent("invalid_mail");
        };
    }
}
