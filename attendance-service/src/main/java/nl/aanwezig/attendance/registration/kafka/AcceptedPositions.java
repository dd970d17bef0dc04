package nl.aanwezig.attendance.registration.kafka;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection must have read before a pupil's registrations may be shown, so that a caller sees what this
 * instance has just accepted. Kept by pupil: a large import does not hold up queries about others. Bounded: what falls
 * out raises a floor for all pupils that are not kept, so that nothing is forgotten.
 */
final class AcceptedPositions {

    private static final int PUPILS = 50_000;

    private final Map<TopicPartition, Long> floor = new ConcurrentHashMap<>();
    private final Cache<String, Position> byPupil = Caffeine.newBuilder()
            .maximumSize(PUPILS)
            .evictionListener((@Nullable String pupil, @Nullable Position position, RemovalCause why) -> {
                if (position != null) {
                    floor.merge(position.partition(), position.offset(), Math::max);
                }
            })
            .build();

    private record Position(TopicPartition partition, long offset) {

        Position furthest(Position other) {
            return other.offset > offset ? other : this;
        }
    }

    void remember(String pupilId, RecordMetadata stored) {
        Position position = new Position(new TopicPartition(stored.topic(), stored.partition()), stored.offset());
        byPupil.asMap().merge(pupilId, position, Position::furthest);
    }

    /** The offset of each partition that must have been projected. */
    Map<TopicPartition, Long> mustHaveRead(String pupilId) {
        Position own = byPupil.getIfPresent(pupilId);
        return own == null ? Map.copyOf(floor) : Map.of(own.partition(), own.offset());
    }
}
