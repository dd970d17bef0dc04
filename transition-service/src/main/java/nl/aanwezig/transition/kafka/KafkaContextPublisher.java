package nl.aanwezig.transition.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.transition.context.PupilContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes to {@code transition.contexts.v1}, keyed by the pupil's id at the receiving school. */
@Component
public class KafkaContextPublisher {

    static final String TOPIC = "transition.contexts.v1";

    /** Counts what was acknowledged, by status; a revision said twice counts twice. */
    private static final String METRIC = "aanwezig.contexts.published";

    private final EventPublisher events;
    private final JsonMapper json;
    private final MeterRegistry meters;

    KafkaContextPublisher(EventPublisher events, JsonMapper json, MeterRegistry meters) {
        this.events = events;
        this.json = json;
        this.meters = meters;
    }

    /** Returns when it is stored there, and throws when that is not certain. */
    public void publish(PupilContext context) {
        String id = DerivedId.of(TOPIC, context.pupilId(), context.revision());
        CloudEventHeaders headers = new CloudEventHeaders(
                id, "/transition-service", context.status().eventType(), context.saidAt());
        events.publish(List.of(new OutgoingEvent(
                TOPIC, context.pupilId(), headers, json.writeValueAsBytes(ContextValue.from(context)))));
        meters.counter(METRIC, "status", context.status().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
