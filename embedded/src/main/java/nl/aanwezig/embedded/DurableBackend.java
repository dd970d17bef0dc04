package nl.aanwezig.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend of mongo-java-server, with three things it lacks: what is read is a copy, taken while nobody writes (it changes
 * documents in place, so a reader could get a new revision with an old content and then write over what is new), a write is in the file before it is answered (so a
 * {@code kill -9} of this process loses none; a power cut may), and drivers that say {@code hello} are answered.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "count",
            "dbstats",
            "distinct",
            "find",
            "getmore",
            "hello",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus");

    private final boolean onDisk;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    DurableBackend(MVStore store) {
        super(store);
        this.onDisk = !isInMemory();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if ("hello".equalsIgnoreCase(command)) {
            return super.handleCommand(channel, database, "isMaster", query);
        }
        return READS.contains(command.toLowerCase(Locale.ROOT))
                ? read(channel, database, command, query)
                : write(channel, database, command, query);
    }

    private Document read(Channel channel, String database, String command, Document query) {
        lock.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Document write(Channel channel, String database, String command, Document query) {
        lock.writeLock().lock();
        try {
            Document answer = super.handleCommand(channel, database, command, query);
            if (onDisk) {
                commit();
            }
            return answer;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
