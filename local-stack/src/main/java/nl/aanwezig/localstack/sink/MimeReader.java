package nl.aanwezig.localstack.sink;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what came over SMTP. */
final class MimeReader {

    private MimeReader() {}

    static MailMessage read(String from, String to, InputStream data, Instant at) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), data);
            String subject = mail.getSubject();
            return new MailMessage(
                    to,
                    from,
                    subject == null ? "" : subject,
                    firstOf("text/plain", mail),
                    firstOf("text/html", mail),
                    headers(mail),
                    at);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .collect(Collectors.toMap(Header::getName, MimeReader::decoded, (one, other) -> one + ", " + other));
    }

    private static String decoded(Header header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
        } catch (java.io.UnsupportedEncodingException e) {
            return header.getValue();
        }
    }

    private static @Nullable String firstOf(String type, Part part) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = firstOf(type, parts.getBodyPart(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
