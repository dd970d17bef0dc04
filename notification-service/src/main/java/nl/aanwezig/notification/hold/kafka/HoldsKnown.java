package nl.aanwezig.notification.hold.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Whether the observations that came while this instance was not running are read. Until then nothing is sent: the
 * absences of that time may be read, decided and due before the observation that holds them back.
 */
public final class HoldsKnown implements BooleanSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(HoldsKnown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private volatile boolean known;

    @Override
    public boolean getAsBoolean() {
        return known;
    }

    /** Comes in the consumer's own thread, from time to time while it finds nothing to read. */
    @EventListener
    void idle(ListenerContainerIdleEvent event) {
        if (!known && event.getListenerId().startsWith(ObservationListener.ID)) {
            known = isAtTheEnd(event.getConsumer());
        }
    }

    private static boolean isAtTheEnd(Consumer<?, ?> consumer) {
        if (consumer.groupMetadata().generationId() < 0) {
            // Not in the group yet: that it has no partitions says nothing.
            return false;
        }
        Set<TopicPartition> own = consumer.assignment();
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(own, PATIENCE);
            return own.stream().allMatch(each -> consumer.position(each, PATIENCE) >= ends.getOrDefault(each, 0L));
        } catch (KafkaException e) {
            LOG.warn("not known whether observations are read: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
