package nl.aanwezig.localstack.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is committed on some topics from now on, as it comes. Belongs to no group and moves no position. */
public final class TopicTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final KafkaConsumer<String, byte[]> consumer;
    private final AtomicLong lastSeen = new AtomicLong(System.nanoTime());
    private final Thread thread;

    private TopicTail(KafkaConsumer<String, byte[]> consumer, Consumer<Event> listener) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().daemon().name("topic-tail").unstarted(() -> follow(listener));
    }

    /** A record of a topic, read as JSON. */
    public record Event(String topic, JsonNode value) {}

    /** Starts at the end of each topic; what is published after this returns is seen. */
    public static TopicTail follow(String bootstrapServers, List<String> topics, Consumer<Event> listener) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position does it now.
        partitions.forEach(consumer::position);
        TopicTail tail = new TopicTail(consumer, listener);
        tail.thread.start();
        return tail;
    }

    private void follow(Consumer<Event> listener) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    lastSeen.set(System.nanoTime());
                    hand(each, listener);
                }
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("the tail was stopped");
        }
    }

    private static void hand(ConsumerRecord<String, byte[]> message, Consumer<Event> listener) {
        if (message.value() == null) {
            return;
        }
        try {
            listener.accept(new Event(message.topic(), JsonMapper.shared().readTree(message.value())));
        } catch (JacksonException e) {
            LOG.warn("{} offset {} is no JSON", message.topic(), message.offset());
        }
    }

    private Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - lastSeen.get());
    }

    /** Returns when nothing has come for a while, counted from now at the earliest, or when patience is over. */
    public void awaitQuiet(Duration quiet, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        lastSeen.set(System.nanoTime());
        try {
            while (quietFor().compareTo(quiet) < 0 && System.nanoTime() < deadline) {
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
