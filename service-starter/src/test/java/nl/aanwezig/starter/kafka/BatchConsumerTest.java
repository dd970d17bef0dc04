package nl.aanwezig.starter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

class BatchConsumerTest {

    private static final String GROUP = "test";
    private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> applied = new ArrayList<>();
    private EmbeddedStore store;
    private SimpleMongoClientDatabaseFactory database;
    private ProjectionPositions positions;
    private BatchConsumer<String> consumer;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("batch"));
        positions = new ProjectionPositions(new MongoTemplate(database));
        consumer = new BatchConsumer<>(GROUP, BatchConsumerTest::decode, applied::addAll, positions, meters);
    }

    @AfterEach
    void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void aPollIsAppliedAtOnceAndItsPositionKept() {
        consumer.accept(records("a", "other", "b"));
        assertThat(applied).containsExactly("a", "b");
        assertThat(position()).isEqualTo(3);
        assertThat(counted("accepted")).isEqualTo(2);
        assertThat(counted("not_mine")).isEqualTo(1);
    }

    @Test
    void whatStandsBeforeAPoisonRecordIsAppliedAndThePositionStaysBeforeIt() {
        assertThatThrownBy(() -> consumer.accept(records("a", "b", "poison", "c")))
                .isInstanceOf(BatchListenerFailedException.class)
                .hasRootCauseInstanceOf(PoisonRecordException.class)
                .satisfies(failed -> assertThat(((BatchListenerFailedException) failed).getIndex())
                        .isEqualTo(2));
        assertThat(applied).containsExactly("a", "b");
        assertThat(position()).isEqualTo(2);
        assertThat(counted("dead_lettered")).isEqualTo(1);
    }

    @Test
    void withoutAnEffectThereIsNoPosition() {
        var failing = new BatchConsumer<>(
                GROUP,
                BatchConsumerTest::decode,
                values -> {
                    throw new IllegalStateException("the store is away");
                },
                positions,
                meters);
        assertThatThrownBy(() -> failing.accept(records("a"))).hasMessage("the store is away");
        assertThat(position()).isZero();
    }

    private static Inbound<String> decode(ConsumerRecord<String, byte[]> each) {
        String value = new String(each.value(), UTF_8);
        return switch (value) {
            case "poison" -> new Inbound.Invalid<>("malformed_json");
            case "other" -> new Inbound.NotMine<>();
            default -> new Inbound.Accepted<>(value);
        };
    }

    private static List<ConsumerRecord<String, byte[]>> records(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new ConsumerRecord<>(PARTITION.topic(), 0, i, "p-1", values[i].getBytes(UTF_8)))
                .toList();
    }

    private long position() {
        return positions.next(GROUP, List.of(PARTITION)).get(PARTITION);
    }

    private double counted(String outcome) {
        return meters.counter("aanwezig.records.consumed", "group", GROUP, "outcome", outcome)
                .count();
    }
}
