package nl.aanwezig.benchmarks.pipeline;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.wire.RegistrationMessage;
import nl.aanwezig.signal.wire.WireJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * The peer of P2, what a team would write first: a listener gets a record, reads the pupil's document, adds the absence,
 * writes it back, says so on a topic. It judges by no rule at all and promises at-least-once at most; both flatter it.
 */
final class NaiveContestant implements Contestant {

    private static final String INPUT = "benchmark.naive.input";
    private static final String OUTPUT = "benchmark.naive.output";
    private static final String GROUP = "benchmark-naive";
    private static final String COLLECTION = "ledgers";
    private static final String REGISTRATIONS = "registrations";
    private static final int THREADS = 2;
    private static final int BATCH = 1_000;

    private final MongoClient client;
    private final MongoTemplate mongo;
    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> said;
    private final byte[] saying;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    private NaiveContestant(Backbone backbone, int sayBytes) {
        Topics topics = backbone.topics();
        topics.create(INPUT, Topics.PARTITIONS, false);
        topics.create(OUTPUT, Topics.PARTITIONS, false);
        String uri = backbone.freshDatabase();
        this.client = MongoClients.create(uri);
        this.mongo = new MongoTemplate(client, Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", backbone.brokers()));
        this.producers = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.said = new KafkaTemplate<>(producers);
        this.saying = new byte[sayBytes];
        settings.put("auto.offset.reset", "earliest");
        ContainerProperties properties = new ContainerProperties(INPUT);
        properties.setGroupId(GROUP);
        properties.setMessageListener((MessageListener<String, byte[]>) this::handle);
        this.container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setConcurrency(THREADS);
    }

    /** With the same past as ours, one document a pupil. */
    static NaiveContestant start(Backbone backbone, Country country, int pupils, int sayBytes) {
        NaiveContestant naive = new NaiveContestant(backbone, sayBytes);
        List<Document> documents = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            List<Document> known = country.life(pupil).ledger().registrations().stream()
                    .map(NaiveContestant::document)
                    .toList();
            documents.add(new Document("_id", SeededEvents.pupilId(pupil)).append(REGISTRATIONS, known));
            if (documents.size() == BATCH || pupil == pupils - 1) {
                naive.mongo.getCollection(COLLECTION).insertMany(documents);
                documents.clear();
            }
        }
        return naive;
    }

    private void handle(ConsumerRecord<String, byte[]> event) {
        Registration it =
                WireJson.read(event.value(), RegistrationMessage.class).toRegistration();
        Document pupil = mongo.findById(event.key(), Document.class, COLLECTION);
        if (pupil == null) {
            pupil = new Document("_id", event.key()).append(REGISTRATIONS, List.of());
        }
        List<Document> registrations = new ArrayList<>(pupil.getList(REGISTRATIONS, Document.class));
        registrations.removeIf(each -> it.id().equals(each.getString("id")));
        registrations.add(document(it));
        pupil.put(REGISTRATIONS, registrations);
        mongo.save(pupil, COLLECTION);
        said.send(OUTPUT, event.key(), saying);
    }

    private static Document document(Registration it) {
        return new Document("id", it.id())
                .append("schoolId", it.schoolId())
                .append("revision", it.revision())
                .append("day", it.day())
                .append("lesson", it.lesson())
                .append("minutes", it.minutes())
                .append("kind", it.kind().name())
                .append("reason", it.reason().name())
                .append("status", it.status().name());
    }

    @Override
    public String inputTopic() {
        return INPUT;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void resume() {
        container.start();
    }

    @Override
    public void pause() {
        container.stop();
    }

    @Override
    public void close() {
        container.stop();
        producers.destroy();
        client.close();
    }
}
