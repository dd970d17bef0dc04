package nl.aanwezig.signal.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** A record that the topology writes, with the topic that it goes to. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka; never compared
record Outbound(String topic, byte[] value) {

    static final Serde<Outbound> SERDE = Serdes.serdeFrom(
            new Serializer<>() {
                @Override
                public byte[] serialize(String topic, Outbound outbound) {
                    return outbound.value();
                }
            },
            (topic, bytes) -> {
                throw new UnsupportedOperationException("only written");
            });
}
