package nl.aanwezig.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend of mongo-java-server, with two things it lacks: a write is in the file before it is answered (so a
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

    DurableBackend(MVStore store) {
        super(store);
        this.onDisk = !isInMemory();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if ("hello".equalsIgnoreCase(command)) {
            return super.handleCommand(channel, database, "isMaster", query);
        }
        Document answer = super.handleCommand(channel, database, command, query);
        if (onDisk && !READS.contains(command.toLowerCase(Locale.ROOT))) {
            commit();
        }
        return answer;
    }
}
