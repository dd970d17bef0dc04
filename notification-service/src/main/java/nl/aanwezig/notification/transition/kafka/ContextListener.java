package nl.aanwezig.notification.transition.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.ContextChanges;
import nl.aanwezig.notification.transition.FamilyContexts;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Announces a revision even when it was kept before: it may be here again because announcing it failed. */
@Component
class ContextListener {

    static final Set<String> TYPES =
            Set.of("nl.aanwezig.transition.context-released.v1", "nl.aanwezig.transition.context-withdrawn.v1");

    private final BatchConsumer<ContextArrival> contexts;

    ContextListener(
            JsonMapper json,
            FamilyContexts kept,
            ContextChanges changes,
            ProjectionPositions positions,
            MeterRegistry meters) {
        this.contexts = new BatchConsumer<>(
                Topics.GROUP,
                new JsonRecords(json).decoder(TYPES, ContextWire.class, ContextWire::toDomain),
                read -> read.forEach(each -> {
                    kept.keep(each);
                    changes.contextChanged(each.pupilId());
                }),
                positions,
                meters);
    }

    @KafkaListener(id = "notification-contexts", idIsGroup = false, groupId = Topics.GROUP, topics = Topics.CONTEXTS)
    void contexts(List<ConsumerRecord<String, byte[]>> records) {
        contexts.accept(records);
    }
}
