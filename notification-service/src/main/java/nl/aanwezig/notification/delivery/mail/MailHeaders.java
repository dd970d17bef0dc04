package nl.aanwezig.notification.delivery.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.regex.Pattern;
import nl.aanwezig.notification.letter.Envelope;
import org.jspecify.annotations.Nullable;

/** Headers of a mail from what people wrote: names of schools and pupils, and addresses. None of it may begin another header. */
final class MailHeaders {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");
    private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x3B\\x3D\\x3F-\\x7E]+");

    private MailHeaders() {}

    static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The person's address; the other one where it is absent, or no single address. */
    static String replyTo(@Nullable String person, String otherwise) {
        if (person == null || !oneLine(person).equals(person)) {
            return otherwise;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(person, true);
            return parsed.length == 1 ? person : otherwise;
        } catch (AddressException e) {
            return otherwise;
        }
    }

    /**
     * RFC 2369 and, over https, RFC 8058: one click that needs no page. Nothing for a letter that cannot be switched off, and
     * nothing where there is no address for it.
     */
    static Map<String, String> unsubscribe(Envelope.Mail mail) {
        String url = mail.unsubscribeUrl();
        if (!mail.letter().mayBeSwitchedOff()
                || url == null
                || !WEB.matcher(url).matches()) {
            return Map.of();
        }
        String list = "<" + url + ">";
        return url.startsWith("https://")
                ? Map.of("List-Unsubscribe", list, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                : Map.of("List-Unsubscribe", list);
    }
}
