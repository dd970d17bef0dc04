package nl.aanwezig.starter.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.kafka.config.TopicBuilder;

/**
 * The topics of the backbone, as {@code contracts/topics.yaml} lists them.
 *
 * @param provision whether a service creates at its start the topics that are missing (default true; switch off where
 *     an operator does)
 * @param replicas copies of each partition (default 1; 3 in production)
 * @param topics every topic
 */
@ConfigurationProperties("aanwezig.kafka")
public record TopicCatalog(
        @DefaultValue("true") boolean provision,
        @DefaultValue("1") short replicas,
        @DefaultValue List<Topic> topics) {

    /**
     * @param name full name, with its version
     * @param partitions all topics keyed by pupil have the same number, so that a pupil's events meet
     * @param compacted whether only the newest value of a key is kept
     * @param retention how long records stay; null for a compacted topic
     * @param forgetWithin of a compacted topic: how long a value may stay after a newer one took its place; null where Kafka's
     *     own defaults do
     * @param consumers the consumer groups that dead-letter from it; each gets {@code <topic>.<group>.dlq}
     */
    public record Topic(
            String name,
            int partitions,
            boolean compacted,
            @Nullable Duration retention,
            @Nullable Duration forgetWithin,
            @DefaultValue List<String> consumers) {

        private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

        List<NewTopic> toNewTopics(short replicas) {
            TopicBuilder main = TopicBuilder.name(name).partitions(partitions).replicas(replicas);
            if (compacted) {
                main.compact();
                if (forgetWithin != null) {
                    main.config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(forgetWithin.toMillis()));
                }
            } else if (retention != null) {
                main.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
            }
            List<NewTopic> all = new java.util.ArrayList<>(List.of(main.build()));
            for (String group : consumers) {
                all.add(TopicBuilder.name(DeadLetters.topic(name, group))
                        .partitions(1)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(DEAD_LETTER_RETENTION.toMillis()))
                        .build());
            }
            return all;
        }
    }
}
