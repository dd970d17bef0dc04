package nl.aanwezig.attendance.registration.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.mongo.RegistrationCollection;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Fills the projection from the topic, poll by poll; any order and any repetition give the same. */
@Component
class RegistrationProjection {

    static final String GROUP = "attendance-service";

    private final BatchConsumer<Registration> consumer;

    RegistrationProjection(
            RegistrationEvents events,
            RegistrationCollection projection,
            ProjectionPositions positions,
            MeterRegistry meters) {
        this.consumer = new BatchConsumer<>(GROUP, events::decode, projection::merge, positions, meters);
    }

    @KafkaListener(
            id = "attendance-service-registrations",
            idIsGroup = false,
            groupId = GROUP,
            topics = RegistrationEvents.TOPIC)
    void read(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
