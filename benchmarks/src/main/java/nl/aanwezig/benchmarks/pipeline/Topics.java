package nl.aanwezig.benchmarks.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a benchmark asks of the broker: topics, producers, and how far everybody is. */
final class Topics implements AutoCloseable {

    /** As contracts/topics.yaml has it for every topic keyed by pupil. */
    static final int PARTITIONS = 6;

    private static final Duration POLL = Duration.ofMillis(100);

    private final String brokers;
    private final Admin admin;

    Topics(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** @param records how many; @param meanBytes of key, value and headers together */
    record Content(long records, double meanBytes) {}

    /** Creates a topic and waits until every partition has a leader. */
    void create(String name, int partitions, boolean compacted) {
        NewTopic topic = new NewTopic(name, partitions, (short) 1)
                .configs(
                        compacted
                                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                                : Map.of());
        try {
            admin.createTopics(List.of(topic)).all().get();
            for (int attempt = 0; ; attempt++) {
                try {
                    ends(List.of(name), partitions, IsolationLevel.READ_UNCOMMITTED);
                    return;
                } catch (IllegalStateException e) {
                    if (attempt == 100) {
                        throw e;
                    }
                    Thread.sleep(POLL);
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("topic " + name, e);
        }
    }

    /** For loading much in little time; every send is acknowledged before {@code flush} returns. */
    KafkaProducer<String, byte[]> loader() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "acks",
                        "all",
                        "linger.ms",
                        20,
                        "batch.size",
                        262_144,
                        "buffer.memory",
                        67_108_864L),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Offsets after the last record that a reader may see. */
    Map<TopicPartition, Long> ends(Collection<String> names, int partitions, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (String name : names) {
            IntStream.range(0, partitions)
                    .forEach(each -> wanted.put(new TopicPartition(name, each), OffsetSpec.latest()));
        }
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("ends of " + names, e);
        }
    }

    /** The sum over partitions. */
    long end(String name) {
        return ends(List.of(name), PARTITIONS, IsolationLevel.READ_UNCOMMITTED).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many records of a topic a group has committed; with exactly-once, their effects are committed too. */
    long committed(String group, String name) {
        return positions(group).entrySet().stream()
                .filter(each -> each.getKey().topic().equals(name))
                .mapToLong(each -> each.getValue().offset())
                .sum();
    }

    /** Records that a group has not read yet. The marker that ends a transaction is no record, and may be left over. */
    long behind(String group, Collection<String> names) {
        Map<TopicPartition, OffsetAndMetadata> positions = positions(group);
        long behind = 0;
        for (var end : ends(names, PARTITIONS, IsolationLevel.READ_COMMITTED).entrySet()) {
            OffsetAndMetadata position = positions.get(end.getKey());
            behind += Math.max(0, end.getValue() - (position == null ? 0 : position.offset()) - 1);
        }
        return behind;
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, position) -> {
                        if (position != null) {
                            positions.put(partition, position);
                        }
                    });
            return positions;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("positions of " + group, e);
        }
    }

    /** Counts what was committed on a topic from those offsets on. */
    Content since(Map<TopicPartition, Long> from) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed", "enable.auto.commit", false);
        long records = 0;
        long bytes = 0;
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
            while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    records++;
                    bytes += Math.max(0, each.serializedKeySize()) + Math.max(0, each.serializedValueSize());
                    for (Header header : each.headers()) {
                        bytes += header.key().length() + header.value().length;
                    }
                }
            }
        }
        return new Content(records, records == 0 ? 0 : (double) bytes / records);
    }

    @Override
    public void close() {
        admin.close();
    }
}
