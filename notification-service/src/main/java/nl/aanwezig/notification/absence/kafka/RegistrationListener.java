package nl.aanwezig.notification.absence.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.RegistrationArrival;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class RegistrationListener {

    private final BatchConsumer<RegistrationArrival> registrations;

    RegistrationListener(JsonMapper json, AbsenceDesk desk, ProjectionPositions positions, MeterRegistry meters) {
        this.registrations = new BatchConsumer<>(
                Topics.GROUP,
                new JsonRecords(json).decoder(RegistrationWire.class, RegistrationWire::toDomain),
                desk::registered,
                positions,
                meters);
    }

    @KafkaListener(
            id = "notification-registrations",
            idIsGroup = false,
            groupId = Topics.GROUP,
            topics = Topics.REGISTRATIONS,
            concurrency = "${aanwezig.absence.listeners:2}")
    void registrations(List<ConsumerRecord<String, byte[]>> records) {
        registrations.accept(records);
    }
}
