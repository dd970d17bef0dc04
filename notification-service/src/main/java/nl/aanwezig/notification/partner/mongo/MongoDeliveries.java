package nl.aanwezig.notification.partner.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.notification.partner.Attempt;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.Progress;
import nl.aanwezig.notification.partner.Settled;
import nl.aanwezig.notification.partner.Waiting;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Three collections: how far each subscription is ({@code partnerProgress}, with the lease), what waits ({@code
 * partnerRetries}, small and short-lived), and what became of the rest ({@code partnerDeliveries}, the delivery log).
 */
@Repository
class MongoDeliveries implements Deliveries {

    private static final String RUN = "run";
    private static final String NEXT = "next";
    private static final String OWNER = "owner";
    private static final String LEASE = "leaseUntil";
    private static final String NEXT_AT = "nextAt";
    private static final String SUBSCRIPTION = "subscriptionId";

    private final MongoTemplate mongo;

    MongoDeliveries(MongoTemplate mongo) {
        this.mongo = mongo;
        retries().createIndex(Indexes.ascending(SUBSCRIPTION));
        log().createIndex(Indexes.compoundIndex(Indexes.ascending(SUBSCRIPTION), Indexes.descending("at")));
    }

    @Override
    public void start(String subscriptionId, long next) {
        progress()
                .updateOne(
                        new Document("_id", subscriptionId),
                        new Document(
                                        "$set",
                                        new Document(NEXT, next)
                                                .append(LEASE, null)
                                                .append("retryAt", null))
                                .append("$inc", new Document(RUN, 1)),
                        new UpdateOptions().upsert(true));
        retries().deleteMany(new Document(SUBSCRIPTION, subscriptionId));
    }

    @Override
    public Optional<Progress> progress(String subscriptionId) {
        return Optional.ofNullable(
                        progress().find(new Document("_id", subscriptionId)).first())
                .map(MongoDeliveries::progress);
    }

    @Override
    public Map<String, Progress> idle(String owner, Instant now) {
        Map<String, Progress> found = new HashMap<>();
        progress().find(free(owner, now)).forEach(each -> found.put(each.getString("_id"), progress(each)));
        return found;
    }

    @Override
    public Optional<Progress> lease(String subscriptionId, String owner, Instant now, Instant until) {
        return Optional.ofNullable(progress()
                        .findOneAndUpdate(
                                Filters.and(new Document("_id", subscriptionId), free(owner, now)),
                                new Document("$set", new Document(OWNER, owner).append(LEASE, Date.from(until))),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(MongoDeliveries::progress);
    }

    /** A lease of one's own counts as none: it is left over from work that broke off. */
    private static Bson free(String owner, Instant now) {
        return Filters.or(
                new Document(LEASE, null),
                new Document(OWNER, owner),
                new Document(LEASE, new Document("$lte", Date.from(now))));
    }

    @Override
    public boolean save(Progress progress, String owner, @Nullable Instant until) {
        Document own = new Document("_id", progress.subscriptionId())
                .append(OWNER, owner)
                .append(RUN, progress.run());
        Document fields = new Document(NEXT, progress.next())
                .append("retryAt", date(progress.retryAt()))
                .append("pausedUntil", date(progress.pausedUntil()))
                .append("failingSince", date(progress.failingSince()))
                .append("warnedAt", date(progress.warnedAt()))
                .append(LEASE, date(until));
        return progress().updateOne(own, new Document("$set", fields)).getMatchedCount() == 1;
    }

    @Override
    public void bringForward(String subscriptionId, Instant now) {
        retries()
                .updateMany(
                        new Document(SUBSCRIPTION, subscriptionId).append(NEXT_AT, new Document("$gt", Date.from(now))),
                        new Document("$set", new Document(NEXT_AT, Date.from(now))));
        progress()
                .updateOne(
                        new Document("_id", subscriptionId),
                        new Document("$set", new Document("retryAt", Date.from(now)).append("pausedUntil", null)));
    }

    @Override
    public Set<Long> settled(Progress progress, Collection<Long> sequences) {
        List<String> ids = sequences.stream()
                .map(each -> id(progress.subscriptionId(), progress.run(), each))
                .toList();
        Set<Long> found = new HashSet<>();
        log().find(Filters.in("_id", ids)).forEach(each -> found.add(each.getLong("sequence")));
        return found;
    }

    @Override
    public void settle(Settled settled, boolean waited) {
        String id = id(settled.subscriptionId(), settled.run(), settled.sequence());
        try {
            log().insertOne(new Document("_id", id)
                    .append(SUBSCRIPTION, settled.subscriptionId())
                    .append(RUN, settled.run())
                    .append("sequence", settled.sequence())
                    .append("eventId", settled.eventId())
                    .append("type", settled.type())
                    .append("outcome", settled.outcome().name())
                    .append("reason", settled.reason())
                    .append("attempts", attempts(settled.attempts()))
                    .append("at", Date.from(settled.at())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        if (waited) {
            retries().deleteOne(new Document("_id", id));
        }
    }

    @Override
    public void keepWaiting(Progress progress, Waiting waiting) {
        String id = id(progress.subscriptionId(), progress.run(), waiting.sequence());
        retries()
                .replaceOne(
                        new Document("_id", id),
                        new Document("_id", id)
                                .append(SUBSCRIPTION, progress.subscriptionId())
                                .append(RUN, progress.run())
                                .append("sequence", waiting.sequence())
                                .append("pupil", waiting.pupil())
                                .append("attempts", attempts(waiting.attempts()))
                                .append(NEXT_AT, Date.from(waiting.nextAt())),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Waiting> waiting(Progress progress) {
        List<Waiting> found = new ArrayList<>();
        retries()
                .find(new Document(SUBSCRIPTION, progress.subscriptionId()).append(RUN, progress.run()))
                .sort(Sorts.ascending("sequence"))
                .forEach(each -> found.add(new Waiting(
                        each.getLong("sequence"),
                        each.getString("pupil"),
                        attempts(each),
                        each.getDate(NEXT_AT).toInstant())));
        return found;
    }

    @Override
    public List<Settled> latest(String subscriptionId, int most) {
        List<Settled> found = new ArrayList<>();
        log().find(new Document(SUBSCRIPTION, subscriptionId))
                .sort(Sorts.descending("at", "sequence"))
                .limit(most)
                .forEach(each -> found.add(new Settled(
                        subscriptionId,
                        each.getInteger(RUN),
                        each.getLong("sequence"),
                        each.getString("eventId"),
                        each.getString("type"),
                        Settled.Outcome.valueOf(each.getString("outcome")),
                        each.getString("reason"),
                        attempts(each),
                        each.getDate("at").toInstant())));
        return found;
    }

    private static List<Document> attempts(List<Attempt> attempts) {
        return attempts.stream()
                .map(each -> new Document("at", Date.from(each.at())).append("result", each.result()))
                .toList();
    }

    private static List<Attempt> attempts(Document document) {
        return document.getList("attempts", Document.class).stream()
                .map(each -> new Attempt(each.getDate("at").toInstant(), each.getString("result")))
                .toList();
    }

    private static Progress progress(Document document) {
        return new Progress(
                document.getString("_id"),
                document.getInteger(RUN),
                document.getLong(NEXT),
                instant(document, "retryAt"),
                instant(document, "pausedUntil"),
                instant(document, "failingSince"),
                instant(document, "warnedAt"));
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static String id(String subscriptionId, int run, long sequence) {
        return subscriptionId + "/" + run + "/" + sequence;
    }

    private MongoCollection<Document> progress() {
        return mongo.getCollection("partnerProgress");
    }

    private MongoCollection<Document> retries() {
        return mongo.getCollection("partnerRetries");
    }

    private MongoCollection<Document> log() {
        return mongo.getCollection("partnerDeliveries");
    }
}
