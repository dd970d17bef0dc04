package nl.aanwezig.notification.delivery.sms;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS provider.
 *
 * @param url where messages are posted (default the local stack's sink)
 * @param from sender shown on the phone, at most 11 letters and digits (default {@code Aanwezig})
 * @param token bearer token, where the provider wants one
 * @param connectTimeout default 3 s
 * @param readTimeout default 10 s
 */
@ConfigurationProperties("aanwezig.sms")
record SmsProperties(
        @DefaultValue("http://127.0.0.1:8026/messages") URI url,
        @DefaultValue("Aanwezig") String from,
        @Nullable String token,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {}
