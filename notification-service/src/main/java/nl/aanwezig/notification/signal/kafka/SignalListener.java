package nl.aanwezig.notification.signal.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SignalListener {

    /** The rules' steps; what people did about a signal stands on the same topic and is nothing to mail about. */
    static final Set<String> TYPES = Set.of(
            "nl.aanwezig.signal.raised.v1",
            "nl.aanwezig.signal.changed.v1",
            "nl.aanwezig.signal.resolved.v1",
            "nl.aanwezig.signal.withdrawn.v1");

    private final BatchConsumer<SignalStep> steps;

    SignalListener(JsonMapper json, SignalDesk desk, ProjectionPositions positions, MeterRegistry meters) {
        this.steps = new BatchConsumer<>(
                Topics.GROUP,
                new JsonRecords(json).decoder(TYPES, SignalWire.class, SignalWire::toDomain),
                desk::stepped,
                positions,
                meters);
    }

    @KafkaListener(id = "notification-signals", idIsGroup = false, groupId = Topics.GROUP, topics = Topics.SIGNALS)
    void signals(List<ConsumerRecord<String, byte[]>> records) {
        steps.accept(records);
    }
}
