package nl.aanwezig.attendance.masterdata.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.masterdata.RevisionedDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One MongoDB collection of documents {@code {_id, revision, content, unsettled: [token], changedAt}}. A write compares
 * the revision in its filter, so that of two writers one succeeds and the other reads again.
 */
public final class RevisionedCollection<T> implements RevisionedDocuments<T> {

    private static final String REVISION = "revision";
    private static final String CONTENT = "content";
    private static final String UNSETTLED = "unsettled";
    private static final String CHANGED_AT = "changedAt";
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<T> type;
    private final JsonMapper json;
    private final Clock clock;

    public RevisionedCollection(MongoTemplate mongo, String collection, Class<T> type, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Revisioned<T>> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, collection))
                .map(this::revisioned);
    }

    @Override
    public Map<String, T> findAll(Collection<String> ids) {
        Map<String, T> found = HashMap.newHashMap(ids.size());
        mongo.execute(collection, documents -> {
            documents.find(Filters.in("_id", ids)).forEach(each -> found.put(each.getString("_id"), content(each)));
            return found;
        });
        return found;
    }

    @Override
    public boolean create(String id, T content, String token) {
        Document first = new Document("_id", id)
                .append(REVISION, 1L)
                .append(CONTENT, asDocument(content))
                .append(UNSETTLED, List.of(token))
                .append(CHANGED_AT, Date.from(clock.instant()));
        try {
            mongo.insert(first, collection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(String id, long expectedRevision, T content, String token) {
        Bson update = Updates.combine(
                Updates.set(REVISION, expectedRevision + 1),
                Updates.set(CONTENT, asDocument(content)),
                Updates.push(UNSETTLED, token),
                Updates.set(CHANGED_AT, Date.from(clock.instant())));
        // Not Filters.and: that is rendered as $and, which the embedded store answers by reading the whole collection.
        return update(new Document("_id", id).append(REVISION, expectedRevision), update);
    }

    @Override
    public void settle(String id, Collection<String> tokens) {
        update(Filters.eq("_id", id), Updates.pullAll(UNSETTLED, new ArrayList<>(tokens)));
    }

    @Override
    public List<Unsettled> unsettledSince(Instant before, int limit) {
        // A time ahead of the clock is that of a run whose clock was set later (AANWEZIG_CLOCK).
        Bson abandoned = Filters.and(
                Filters.exists(UNSETTLED + ".0"),
                Filters.or(
                        Filters.lt(CHANGED_AT, Date.from(before)),
                        Filters.gt(CHANGED_AT, Date.from(clock.instant().plus(CLOCK_SKEW)))));
        List<Unsettled> found = new ArrayList<>();
        mongo.execute(collection, documents -> {
            documents
                    .find(abandoned)
                    .limit(limit)
                    .forEach(each ->
                            found.add(new Unsettled(each.getString("_id"), each.getList(UNSETTLED, String.class))));
            return found;
        });
        return found;
    }

    private boolean update(Bson filter, Bson update) {
        Long matched = mongo.execute(
                collection, documents -> documents.updateOne(filter, update).getMatchedCount());
        return matched != null && matched > 0;
    }

    private Document asDocument(T content) {
        return Document.parse(json.writeValueAsString(content));
    }

    private T content(Document document) {
        return json.convertValue(document.get(CONTENT, Document.class), type);
    }

    private Revisioned<T> revisioned(Document document) {
        return new Revisioned<>(
                document.getString("_id"),
                document.getLong(REVISION),
                content(document),
                document.getList(UNSETTLED, String.class, List.of()).isEmpty());
    }
}
