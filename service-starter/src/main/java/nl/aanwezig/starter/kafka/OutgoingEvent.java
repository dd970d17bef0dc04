package nl.aanwezig.starter.kafka;

import nl.aanwezig.starter.event.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event on its way to a topic.
 *
 * @param value JSON, as the topic's schema in {@code contracts/schemas} says
 */
public record OutgoingEvent(String topic, String key, CloudEventHeaders headers, byte[] value) {

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> producerRecord = new ProducerRecord<>(topic, key, value);
        headers.writeTo(producerRecord.headers());
        return producerRecord;
    }
}
