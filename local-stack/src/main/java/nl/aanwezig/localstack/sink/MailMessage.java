package nl.aanwezig.localstack.sink;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as one recipient got it.
 *
 * @param to the one recipient of the envelope; a mail to two is two of these
 * @param text the plain part, if there is one
 * @param html the HTML part, if there is one
 * @param headers by name; one that occurs more than once has its values joined by a comma
 */
record MailMessage(
        String to,
        String from,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, String> headers,
        Instant at) {

    MailMessage {
        headers = Map.copyOf(headers);
    }
}
