package nl.aanwezig.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A store that speaks MongoDB's wire protocol (mongo-java-server), bound to loopback. It is no MongoDB: it knows no
 * transactions, no replication and only part of the query language. For the demo and for tests.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int CACHE_MEGABYTES = 256;

    private final MongoServer server;
    private final MVStore file;
    private final int port;

    private EmbeddedStore(MongoServer server, MVStore file, int port) {
        this.server = server;
        this.file = file;
        this.port = port;
    }

    /** Starts a store that keeps its data in {@code folder}; port 0 for a free one. */
    public static EmbeddedStore onDisk(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(
                new MVStore.Builder()
                        .fileName(folder.resolve("store.mv").toString())
                        .cacheSize(CACHE_MEGABYTES)
                        .autoCommitDisabled()
                        .open(),
                port);
    }

    /** Starts a store that forgets; port 0 for a free one. */
    public static EmbeddedStore inMemory(int port) {
        return start(MVStore.open(null), port);
    }

    private static EmbeddedStore start(MVStore file, int port) {
        MongoServer server = new MongoServer(new DurableBackend(file));
        server.bind(new InetSocketAddress(HOST, port));
        return new EmbeddedStore(server, file, server.getLocalAddress().getPort());
    }

    /** The URI of one service's database. */
    public String uri(String database) {
        return "mongodb://%s:%d/%s".formatted(HOST, port, database);
    }

    @Override
    public void close() {
        server.shutdown();
        if (!file.isClosed()) {
            file.close();
        }
    }
}
