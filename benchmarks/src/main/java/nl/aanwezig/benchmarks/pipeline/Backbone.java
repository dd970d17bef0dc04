package nl.aanwezig.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.aanwezig.embedded.EmbeddedBroker;
import nl.aanwezig.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A broker and a store of its own, in a folder that goes when it is closed. */
final class Backbone implements AutoCloseable {

    private static final String REAL_STORE = "SPRING_MONGODB_URI";

    private final Path folder;
    private final EmbeddedBroker broker;
    private final @Nullable EmbeddedStore store;
    private final boolean durable;
    private final Topics topics;

    private Backbone(boolean durable) {
        try {
            this.folder = Files.createTempDirectory("aanwezig-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.durable = durable;
        this.broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        this.store = System.getenv(REAL_STORE) != null
                ? null
                : durable ? EmbeddedStore.onDisk(folder.resolve("store"), 0) : EmbeddedStore.inMemory(0);
        this.topics = new Topics(broker.bootstrapServers());
    }

    /** With a store in memory, which is faster than any that keeps. */
    static Backbone inMemory() {
        return new Backbone(false);
    }

    /** With a store that keeps what it took. */
    static Backbone onDisk() {
        return new Backbone(true);
    }

    String brokers() {
        return broker.bootstrapServers();
    }

    Topics topics() {
        return topics;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** The URI of a database that nothing else uses. */
    String freshDatabase() {
        String name = "bench-" + UUID.randomUUID();
        if (store != null) {
            return store.uri(name);
        }
        String uri = System.getenv(REAL_STORE);
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        int path = hosts.indexOf('/', hosts.indexOf("//") + 2);
        return (path < 0 ? hosts : hosts.substring(0, path)) + "/" + name + (options < 0 ? "" : uri.substring(options));
    }

    String description() {
        String kafka = "Kafka " + org.apache.kafka.common.utils.AppInfoParser.getVersion() + " embedded";
        if (store == null) {
            return kafka + ", MongoDB of " + REAL_STORE;
        }
        return "%s, mongo-java-server %s".formatted(kafka, durable ? "on disk" : "in memory");
    }

    @Override
    public void close() {
        topics.close();
        if (store != null) {
            store.close();
        }
        broker.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
