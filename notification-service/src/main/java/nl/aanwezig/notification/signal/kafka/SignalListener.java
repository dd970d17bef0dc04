package nl.aanwezig.notification.signal.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.inbound.JsonRecords;
import nl.aanwezig.notification.signal.SignalDesk;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SignalListener {

    private final BatchConsumer<SignalStep> steps;

    SignalListener(JsonMapper json, SignalDesk desk, ProjectionPositions positions, MeterRegistry meters) {
        this.steps = new BatchConsumer<>(
                Topics.GROUP,
                new JsonRecords(json).decoder(SignalWire.class, SignalWire::toDomain),
                desk::stepped,
                positions,
                meters);
    }

    @KafkaListener(id = "notification-signals", idIsGroup = false, groupId = Topics.GROUP, topics = Topics.SIGNALS)
    void signals(List<ConsumerRecord<String, byte[]>> records) {
        steps.accept(records);
    }
}
