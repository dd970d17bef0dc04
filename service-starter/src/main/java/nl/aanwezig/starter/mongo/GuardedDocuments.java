package nl.aanwezig.starter.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Documents of one collection that several writers merge into, many at a time. A merge reads what is there, and writes
 * only if nobody wrote meanwhile; otherwise it reads and merges again. So a writer that was overtaken, as happens while
 * partitions move, never puts an older state back.
 *
 * <p>The guard is an equality on an own counter and not a comparison, because the embedded store finds documents by key
 * for an equality and reads the whole collection for everything else.
 */
public final class GuardedDocuments {

    private static final String ID = "_id";
    private static final String WRITES = "writes";
    private static final int DUPLICATE_KEY = 11000;
    private static final int ATTEMPTS = 50;

    private final MongoTemplate mongo;
    private final String collection;

    public GuardedDocuments(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        documents().createIndex(Indexes.ascending(ID, WRITES), new IndexOptions().unique(true));
    }

    /**
     * Merges each document by its id.
     *
     * @param merges from the document that is there (null: none) to the one that shall be, or null to leave it. It may be
     *     called more than once, so it must leave what it made itself, and must not change its argument
     */
    public void merge(Map<String, UnaryOperator<@Nullable Document>> merges) {
        Map<String, UnaryOperator<@Nullable Document>> open = new HashMap<>(merges);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            Map<String, Document> present = find(open.keySet());
            open.entrySet().removeIf(each -> {
                Document before = present.get(each.getKey());
                Document after = each.getValue().apply(before);
                if (after != null) {
                    writes.add(write(each.getKey(), before, after));
                }
                return after == null;
            });
            if (writes.isEmpty() || allWritten(writes)) {
                return;
            }
        }
        throw new IllegalStateException("too many writers at once in " + collection);
    }

    /**
     * Removes a document, only if nobody wrote meanwhile; otherwise it is looked at again.
     *
     * @return whether it was there, and is gone
     */
    public boolean remove(String id, Predicate<Document> may) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document present = find(List.of(id)).get(id);
            if (present == null || !may.test(present)) {
                return false;
            }
            Document unchanged = new Document(ID, id).append(WRITES, present.getLong(WRITES));
            if (documents().deleteOne(unchanged).getDeletedCount() == 1) {
                return true;
            }
        }
        throw new IllegalStateException("too many writers at once in " + collection);
    }

    /** Those that are there, by id. */
    public Map<String, Document> find(Iterable<String> ids) {
        Map<String, Document> found = new HashMap<>();
        documents().find(Filters.in(ID, ids)).forEach(each -> found.put(each.getString(ID), each));
        return found;
    }

    private static WriteModel<Document> write(String id, @Nullable Document before, Document after) {
        Document next = new Document(after).append(ID, id);
        if (before == null) {
            return new InsertOneModel<>(next.append(WRITES, 1L));
        }
        long writes = before.getLong(WRITES);
        // Not Filters.and: that is rendered as $and, which the embedded store answers by reading the whole collection.
        return new ReplaceOneModel<>(new Document(ID, id).append(WRITES, writes), next.append(WRITES, writes + 1));
    }

    /** False where another writer got in first; then all are read and merged again. */
    private boolean allWritten(List<WriteModel<Document>> writes) {
        try {
            BulkWriteResult result = documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
            }
            return false;
        }
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(collection);
    }
}
