package nl.aanwezig.starter.document.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.aanwezig.starter.document.OwnDocuments;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One MongoDB collection of {@code {_id, revision, published, pendingSince?, body, …queried}}. There is no dual write to
 * lose: the update that changes a document also says, in {@code pendingSince}, that it is still to be told; the writer
 * tells it and takes the mark away, and {@link #publishUnsettled} does so for a writer that did not.
 */
public final class PublishedDocuments<T> implements OwnDocuments<T> {

    private static final String REVISION = "revision";
    private static final String PUBLISHED = "published";
    private static final String PENDING = "pendingSince";
    private static final String BODY = "body";
    private static final int AT_ONCE = 100;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final DocumentForm<T> form;
    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final Clock clock;

    public PublishedDocuments(DocumentForm<T> form, MongoTemplate mongo, Clock clock) {
        this.form = form;
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, form.collection());
        this.clock = clock;
        collection().createIndex(Indexes.ascending(PENDING));
    }

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(documents.find(List.of(id)).get(id)).map(this::content);
    }

    @Override
    public T change(String id, Function<@Nullable T, T> change) {
        AtomicReference<T> after = new AtomicReference<>();
        documents.merge(Map.of(id, merge(change.andThen(content -> {
            after.set(content);
            return content;
        }))));
        publish(id);
        return Objects.requireNonNull(after.get());
    }

    @Override
    public void changeSilently(Map<String, Function<@Nullable T, T>> changes) {
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        changes.forEach((id, change) -> merges.put(id, merge(change)));
        documents.merge(merges);
    }

    /** Tells what writers stored longer than {@code patience} ago and did not tell. */
    public void publishUnsettled(Duration patience) {
        // A time ahead of the clock is that of a run whose clock was set later (AANWEZIG_CLOCK).
        Bson abandoned = Filters.or(
                Filters.lt(PENDING, Date.from(clock.instant().minus(patience))),
                Filters.gt(PENDING, Date.from(clock.instant().plus(CLOCK_SKEW))));
        List<String> ids = new ArrayList<>();
        forEachUnopened(abandoned, List.of(PENDING), each -> ids.add(each.getString("_id")));
        ids.forEach(this::publish);
    }

    /** @param limit 0 for all */
    public List<T> list(Bson filter, Bson sort, int skip, int limit) {
        List<T> found = new ArrayList<>();
        collection().find(filter).sort(sort).skip(skip).limit(limit).forEach(each -> found.add(content(each)));
        return found;
    }

    /**
     * Goes through all that match, without holding them together. The batches are of a size of their own: the embedded
     * store would otherwise send all of it in one reply, which breaks off at 48 MB.
     */
    public void forEach(Bson filter, Consumer<T> effect) {
        FindIterable<Document> matching =
                collection().find(filter).projection(Projections.include(BODY)).batchSize(AT_ONCE);
        matching.forEach(each -> effect.accept(content(each)));
    }

    /** The same without opening them: of each its id and those fields of {@link DocumentForm#queried} that are named. */
    public void forEachUnopened(Bson filter, List<String> fields, Consumer<Document> effect) {
        collection()
                .find(filter)
                .projection(Projections.include(fields))
                .batchSize(AT_ONCE)
                .forEach(effect);
    }

    /**
     * Removes one for good; never while it is still to be told.
     *
     * @return whether it was there, and is gone
     */
    public boolean remove(String id, Predicate<T> may) {
        return documents.remove(id, each -> each.getDate(PENDING) == null && may.test(content(each)));
    }

    public long count(Bson filter) {
        return collection().countDocuments(filter);
    }

    public void createIndex(String... fields) {
        collection().createIndex(Indexes.ascending(fields));
    }

    private UnaryOperator<@Nullable Document> merge(Function<@Nullable T, T> change) {
        return before -> {
            T known = before == null ? null : content(before);
            T next = change.apply(known);
            return next.equals(known) ? null : document(before, next);
        };
    }

    private Document document(@Nullable Document before, T content) {
        int published = before == null ? 0 : before.getInteger(PUBLISHED);
        Document document = new Document(form.queried(content))
                .append(REVISION, form.revision(content))
                .append(PUBLISHED, published)
                .append(BODY, form.write(content));
        if (form.revision(content) > published) {
            document.append(PENDING, Date.from(clock.instant()));
        }
        return document;
    }

    /**
     * Looks again after telling, and tells again where the revision has moved on: another writer may have told it already
     * and this one, held up in between, told the older one after it. So the newest is also the last that was told, which is
     * what a compacted topic keeps.
     */
    private void publish(String id) {
        Document document = documents.find(List.of(id)).get(id);
        if (document == null || document.getDate(PENDING) == null) {
            return;
        }
        int told = document.getInteger(PUBLISHED);
        while (document != null && document.getInteger(REVISION) > told) {
            form.tell(content(document), told);
            told = document.getInteger(REVISION);
            document = documents.find(List.of(id)).get(id);
        }
        int last = told;
        documents.merge(Map.of(id, now -> now == null || now.getInteger(PUBLISHED) >= last ? null : told(now, last)));
    }

    private static Document told(Document before, int revision) {
        Document after = new Document(before).append(PUBLISHED, revision);
        if (before.getInteger(REVISION) <= revision) {
            after.remove(PENDING);
        }
        return after;
    }

    private T content(Document document) {
        return form.read(document.getString(BODY));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(form.collection());
    }
}
