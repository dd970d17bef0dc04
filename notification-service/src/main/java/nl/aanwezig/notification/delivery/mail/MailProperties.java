package nl.aanwezig.notification.delivery.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails come from.
 *
 * @param from address that mails come from (default {@code aanwezig@localhost}); the name with it is the school's
 * @param domain right-hand side of the message ids (default {@code aanwezig.localhost})
 * @param replyTo where answers go; default: to {@code from}
 * @param replyToBySchool where answers to a school's mails go, by school id
 */
@ConfigurationProperties("aanwezig.mail")
record MailProperties(
        @DefaultValue("aanwezig@localhost") String from,
        @DefaultValue("aanwezig.localhost") String domain,
        @Nullable String replyTo,
        @DefaultValue Map<String, String> replyToBySchool) {

    String replyTo(String schoolId) {
        String general = replyTo == null || replyTo.isBlank() ? from : replyTo;
        return replyToBySchool.getOrDefault(schoolId, general);
    }
}
