package nl.aanwezig.starter.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How far a projection has read, kept in the store that it fills and not only with the broker: a store that was lost,
 * or put back from a backup, is brought up to date again by reading on from the position that it holds itself.
 */
public final class ProjectionPositions {

    private static final String COLLECTION = "projectionPositions";

    private final MongoTemplate mongo;

    public ProjectionPositions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The offset to read next, of each partition asked for; 0 where nothing has been projected yet. */
    public Map<TopicPartition, Long> next(String group, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Document position = mongo.findById(id(group, partition), Document.class, COLLECTION);
            next.put(partition, position == null ? 0L : position.getLong("next"));
        }
        return next;
    }

    /** Records that these have been projected. Call it after their effect is stored, never before. */
    public void advance(String group, List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            next.merge(new TopicPartition(each.topic(), each.partition()), each.offset() + 1, Long::max);
        }
        next.forEach((partition, offset) -> mongo.upsert(
                Query.query(Criteria.where("_id").is(id(group, partition))),
                Update.update("next", offset),
                COLLECTION));
    }

    private static String id(String group, TopicPartition partition) {
        return group + "/" + partition;
    }
}
