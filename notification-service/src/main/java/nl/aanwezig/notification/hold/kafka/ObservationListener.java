package nl.aanwezig.notification.hold.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.hold.HoldChanges;
import nl.aanwezig.notification.hold.Holds;
import nl.aanwezig.notification.hold.ObservationArrival;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Announces an observation even when it was kept before: it may be here again because announcing it failed. */
@Component
class ObservationListener {

    static final String ID = "notification-observations";
    static final Set<String> TYPES =
            Set.of("nl.aanwezig.signal.observed.v1", "nl.aanwezig.signal.observation-released.v1");

    private final BatchConsumer<ObservationArrival> observations;

    ObservationListener(
            JsonMapper json, Holds holds, HoldChanges changes, ProjectionPositions positions, MeterRegistry meters) {
        this.observations = new BatchConsumer<>(
                Topics.GROUP,
                new JsonRecords(json).decoder(TYPES, ObservationWire.class, ObservationWire::toDomain),
                read -> read.forEach(each -> {
                    holds.keep(each);
                    changes.holdChanged(each.pupilId());
                }),
                positions,
                meters);
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            groupId = Topics.GROUP,
            topics = Topics.OBSERVATIONS,
            containerPostProcessor = "sayWhenIdle")
    void observations(List<ConsumerRecord<String, byte[]>> records) {
        observations.accept(records);
    }
}
