package nl.aanwezig.notification;

import java.time.Duration;
import java.util.Set;
import nl.aanwezig.notification.letter.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of deciding and sending; each key is explained in {@code notification-service.yml}. */
@ConfigurationProperties("aanwezig")
record NotificationProperties(
        @DefaultValue Alert alert,
        @DefaultValue Directory directory,
        @DefaultValue Letters letters,
        @DefaultValue Delivery delivery) {

    /**
     * @param reasons reason codes of absence that is told at home
     * @param horizonSchoolDays school days before today that still cause a message
     * @param rememberDays calendar days that registrations are kept here
     */
    record Alert(
            @DefaultValue("UNEXPLAINED") Set<String> reasons,
            @DefaultValue("3") int horizonSchoolDays,
            @DefaultValue("60") int rememberDays) {}

    /** @param defaultRegion country of phone numbers without a country code (ISO 3166) */
    record Directory(@DefaultValue("NL") String defaultRegion) {}

    /** @param fallback the language of those whose own has no texts */
    record Letters(@DefaultValue("NL") Language fallback) {}

    /**
     * @param poll longest wait before due messages are looked for
     * @param outcomePoll longest wait before outcomes that were not told are looked for
     * @param lease how long a message is in the hands of a sender
     * @param parallel messages sent at the same time
     * @param firstRetry wait after the first failed try; doubles with each
     * @param longestRetry no wait is longer, unless the provider asks for it
     * @param usefulFor how long a message is worth sending
     */
    record Delivery(
            @DefaultValue("500ms") Duration poll,
            @DefaultValue("5s") Duration outcomePoll,
            @DefaultValue("2m") Duration lease,
            @DefaultValue("4") int parallel,
            @DefaultValue("30s") Duration firstRetry,
            @DefaultValue("30m") Duration longestRetry,
            @DefaultValue("24h") Duration usefulFor) {}
}
