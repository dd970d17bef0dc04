package nl.aanwezig.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.aanwezig.embedded.EmbeddedBroker;
import nl.aanwezig.embedded.EmbeddedStore;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker and the store that a flow test runs against. A flow test is written once, as an abstract class over this,
 * and runs twice: against {@link #embedded()} and, where there is Docker, against {@link #containers()}.
 */
public interface Backbone extends AutoCloseable {

    String bootstrapServers();

    /** The URI of a database that nothing else uses. */
    String freshDatabase();

    @Override
    void close();

    /** For {@code @EnabledIf} of the twin of a flow test that runs in containers. */
    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static Backbone embedded() {
        Path folder;
        try {
            folder = Files.createTempDirectory("aanwezig-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        EmbeddedStore store = EmbeddedStore.inMemory(0);
        return new Backbone() {
            @Override
            public String bootstrapServers() {
                return broker.bootstrapServers();
            }

            @Override
            public String freshDatabase() {
                return store.uri("test-" + UUID.randomUUID());
            }

            @Override
            public void close() {
                store.close();
                broker.close();
                org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
            }
        };
    }

    static Backbone containers() {
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.2.1"));
        MongoDBContainer mongo = new MongoDBContainer(DockerImageName.parse("mongo:8.2"));
        kafka.start();
        mongo.start();
        return new Backbone() {
            @Override
            public String bootstrapServers() {
                return kafka.getBootstrapServers();
            }

            @Override
            public String freshDatabase() {
                return mongo.getReplicaSetUrl("test-" + UUID.randomUUID());
            }

            @Override
            public void close() {
                mongo.stop();
                kafka.stop();
            }
        };
    }
}
