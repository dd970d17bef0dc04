package nl.aanwezig.notification.partner.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.partner.CaseStep;
import nl.aanwezig.notification.partner.PartnerDesk;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A group of its own: what goes wrong here holds no mentor's mail up, and the other way round. */
@Component
class PartnerSignalListener {

    static final Set<String> TYPES = Set.of(
            "nl.aanwezig.signal.raised.v1",
            "nl.aanwezig.signal.changed.v1",
            "nl.aanwezig.signal.resolved.v1",
            "nl.aanwezig.signal.withdrawn.v1");

    private final BatchConsumer<CaseStep> steps;

    PartnerSignalListener(JsonMapper json, PartnerDesk desk, ProjectionPositions positions, MeterRegistry meters) {
        this.steps = new BatchConsumer<>(
                Topics.PARTNERS_GROUP,
                new JsonRecords(json).decoder(TYPES, PartnerSignalWire.class, PartnerSignalWire::toDomain),
                desk::stepped,
                positions,
                meters);
    }

    @KafkaListener(
            id = "notification-partner-signals",
            idIsGroup = false,
            groupId = Topics.PARTNERS_GROUP,
            topics = Topics.SIGNALS)
    void signals(List<ConsumerRecord<String, byte[]>> records) {
        steps.accept(records);
    }
}
