package nl.aanwezig.notification.partner.webhook;

import java.time.Instant;
import nl.aanwezig.notification.partner.PartnerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent (1.0, structured JSON) as a partner gets it: pushed, pulled and streamed it is the same.
 *
 * @param subject the pupil as this partner knows it
 */
public record CloudEventBody(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /**
     * That something is so, never what about: details are asked for.
     *
     * @param kind the rule; absent where no rule is behind it
     * @param purpose of a consent that was withdrawn
     */
    public record Data(
            String pupilId,
            String schoolId,
            @Nullable String caseId,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String purpose,
            Instant at) {}

    public static CloudEventBody of(PartnerEvent event) {
        return new CloudEventBody(
                "1.0",
                event.id(),
                "/notification-service",
                event.type(),
                event.pupil(),
                event.at(),
                "application/json",
                new Data(
                        event.pupil(),
                        event.schoolId(),
                        event.caseId(),
                        event.kind(),
                        event.level(),
                        event.purpose(),
                        event.at()));
    }
}
