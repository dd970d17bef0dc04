package nl.aanwezig.starter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaders;

/** Names of dead-letter topics, and the headers that say why a record is there and where it stood. */
public final class DeadLetters {

    /** Header of a dead letter: the reason, a code and a field name, never content. */
    public static final String REASON = "aanwezig_reason";

    private DeadLetters() {}

    /** The headers of a dead letter that a topology writes itself, in the form that Spring Kafka's recoverer writes. */
    public static void describe(Headers headers, String reason, String topic, int partition, long offset) {
        headers.add(REASON, reason.getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, topic.getBytes(UTF_8));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    public static String topic(String source, String group) {
        return source + "." + group + ".dlq";
    }
}
