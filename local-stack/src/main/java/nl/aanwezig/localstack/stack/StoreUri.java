package nl.aanwezig.localstack.stack;

import com.mongodb.ConnectionString;

/** Gives each service its own database in a MongoDB that the caller names. */
final class StoreUri {

    private StoreUri() {}

    /** The same server and options; a database that the URI names becomes the prefix. */
    static String withDatabase(String uri, String database) {
        ConnectionString given;
        try {
            given = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw DemoFailure.badInput("SPRING_MONGODB_URI is no MongoDB URI");
        }
        String name = given.getDatabase() == null ? database : given.getDatabase() + "-" + database;
        int query = uri.indexOf('?');
        String options = query < 0 ? "" : uri.substring(query);
        String server = query < 0 ? uri : uri.substring(0, query);
        int path = server.indexOf('/', server.indexOf("://") + 3);
        return (path < 0 ? server : server.substring(0, path)) + "/" + name + options;
    }
}
