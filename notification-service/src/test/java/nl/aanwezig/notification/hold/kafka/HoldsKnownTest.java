package nl.aanwezig.notification.hold.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

class HoldsKnownTest {

    private static final TopicPartition PARTITION = new TopicPartition("signal.observations.v1", 0);

    private final HoldsKnown known = new HoldsKnown();
    private int generation = 1;
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public ConsumerGroupMetadata groupMetadata() {
            return new ConsumerGroupMetadata("group", generation, "member", java.util.Optional.empty());
        }
    };

    @Test
    void nothingIsKnownUntilTheConsumerIsAtTheEndOfItsPartitions() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
        consumer.seek(PARTITION, 4);
        idle(ObservationListener.ID + "-0");
        assertThat(known.getAsBoolean()).isFalse();

        consumer.seek(PARTITION, 5);
        idle("another-listener-0");
        assertThat(known.getAsBoolean()).isFalse();
        idle(ObservationListener.ID + "-0");
        assertThat(known.getAsBoolean()).isTrue();
    }

    @Test
    void aConsumerThatIsNotInTheGroupYetSaysNothingByHavingNoPartitions() {
        generation = -1;
        idle(ObservationListener.ID + "-0");
        assertThat(known.getAsBoolean()).isFalse();

        generation = 7;
        idle(ObservationListener.ID + "-0");
        assertThat(known.getAsBoolean()).isTrue();
    }

    private void idle(String listenerId) {
        known.idle(new ListenerContainerIdleEvent(this, this, 200L, listenerId, List.of(PARTITION), consumer, false));
    }
}
