package nl.aanwezig.localstack.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services are behind what was registered. */
public final class ProjectionLag {

    private static final String REGISTRATIONS = "attendance.registrations.v1";
    private static final long PAUSE_MILLIS = 200;

    private ProjectionLag() {}

    /** Returns when every group that reads registrations has read all of them, or when patience is over. */
    public static void awaitNone(String bootstrapServers, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (lag(admin) > 0 && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell how far its readers are", e);
        }
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(List.of(REGISTRATIONS))
                .allTopicNames()
                .get()
                .values()) {
            topic.partitions()
                    .forEach(each ->
                            partitions.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
        long lag = 0;
        for (GroupListing group : admin.listGroups().all().get()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (read.keySet().stream().anyMatch(ends::containsKey)) {
                lag += ends.entrySet().stream()
                        .mapToLong(end -> {
                            OffsetAndMetadata position = read.get(end.getKey());
                            return end.getValue() - (position == null ? 0 : position.offset());
                        })
                        .sum();
            }
        }
        return lag;
    }
}
