package nl.aanwezig.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {

    @Test
    void aBrokerStartedAgainOnItsFolderStillHasWhatItAcknowledged(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(settings);
                    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
                producer.send(new ProducerRecord<>("kept", "key", "value")).get();
            }
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                var consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(10)))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.value()).isEqualTo("value"));
        }
    }

    @Test
    void aWriteIsInTheFileBeforeItIsAnswered(@TempDir Path folder, @TempDir Path copy) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.onDisk(folder, 0);
                var client = MongoClients.create(store.uri("test"))) {
            client.getDatabase("test").getCollection("kept").insertOne(new Document("_id", 1));
            // The file as a killed process would leave it.
            Files.copy(folder.resolve("store.mv"), copy.resolve("store.mv"));
        }
        try (EmbeddedStore store = EmbeddedStore.onDisk(copy, 0);
                var client = MongoClients.create(store.uri("test"))) {
            assertThat(client.getDatabase("test").getCollection("kept").countDocuments())
                    .isEqualTo(1);
        }
    }
}
