package nl.aanwezig.attendance.registration.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the records of {@code attendance.registrations.v1}, keyed by pupil. */
public final class RegistrationEvents {

    public static final String TOPIC = "attendance.registrations.v1";
    public static final String RECORDED = "nl.aanwezig.attendance.registration-recorded.v1";
    public static final String WITHDRAWN = "nl.aanwezig.attendance.registration-withdrawn.v1";

    private static final String SOURCE = "/attendance-service";

    private final JsonMapper json;

    public RegistrationEvents(JsonMapper json) {
        this.json = json;
    }

    OutgoingEvent encode(Registration registration, Instant now) {
        String id = DerivedId.of(registration.schoolId(), registration.id(), registration.revision());
        String type = switch (registration.status()) {
            case RECORDED -> RECORDED;
            case WITHDRAWN -> WITHDRAWN;
        };
        return new OutgoingEvent(
                TOPIC,
                registration.pupilId(),
                new CloudEventHeaders(id, SOURCE, type, now),
                json.writeValueAsBytes(RegistrationValue.of(registration)));
    }

    /** One of the three outcomes of an inbound record; the reason of an invalid one carries no content. */
    public Inbound<Registration> decode(ConsumerRecord<String, byte[]> message) {
        String type = CloudEventHeaders.typeOf(message.headers());
        if (!RECORDED.equals(type) && !WITHDRAWN.equals(type)) {
            return new Inbound.NotMine<>();
        }
        if (message.value() == null) {
            return new Inbound.Invalid<>("missing_value");
        }
        try {
            RegistrationValue value = json.readValue(message.value(), RegistrationValue.class);
            return isComplete(value)
                    ? new Inbound.Accepted<>(value.toRegistration())
                    : new Inbound.Invalid<>("missing_field");
        } catch (JacksonException | DateTimeException e) {
            return new Inbound.Invalid<>("unreadable_value");
        }
    }

    private static boolean isComplete(@Nullable RegistrationValue value) {
        return value != null
                && Stream.of(
                                value.schoolId(),
                                value.id(),
                                value.revision(),
                                value.pupilId(),
                                value.date(),
                                value.minutes(),
                                value.kind(),
                                value.reason(),
                                value.status(),
                                value.recordedAt())
                        .allMatch(Objects::nonNull);
    }
}
