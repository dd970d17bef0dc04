package nl.aanwezig.notification.answer.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of answers, under {@code aanwezig.answers}.
 *
 * @param address of this service as families reach it, without a slash at the end; https outside one's own machine
 * @param open how long the link in a message opens
 * @param smsSecret with which the SMS gateway signs what came in, by Standard Webhooks ({@code whsec_} and Base64); absent: an
 *     SMS cannot be answered by SMS
 */
@ConfigurationProperties("aanwezig.answers")
record AnswerSettings(
        @DefaultValue("http://127.0.0.1:8084") URI address,
        @DefaultValue("7d") Duration open,
        @Nullable String smsSecret) {

    AnswerSettings {
        smsSecret = smsSecret == null || smsSecret.isBlank() ? null : smsSecret;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "AnswerSettings[" + address + "]";
    }
}
