package nl.aanwezig.starter.kafka;

import java.util.Collection;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Starts each assigned partition where the store says that the projection stopped. */
final class SeekToStoredPosition implements ConsumerAwareRebalanceListener {

    private final ProjectionPositions positions;

    SeekToStoredPosition(ProjectionPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var beginnings = consumer.beginningOffsets(partitions);
        positions
                .next(consumer.groupMetadata().groupId(), partitions)
                .forEach((partition, next) ->
                        consumer.seek(partition, Math.max(next, beginnings.getOrDefault(partition, 0L))));
    }
}
