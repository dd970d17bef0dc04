package nl.aanwezig.notification.message.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Lease;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Messages;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document a message, changed by single-document updates that are guarded by its revision. */
@Repository
class MongoMessages implements Messages {

    private static final String MESSAGES = "messages";
    private static final Sort OLDEST_FIRST = Sort.by("createdAt", "sequence", "_id");

    private final MongoTemplate mongo;

    MongoMessages(MongoTemplate mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(MESSAGES);
        indexes.createIndex(
                new Index("subject.pupilId", Sort.Direction.ASC).on("subject.schoolId", Sort.Direction.ASC));
        indexes.createIndex(new Index("state", Sort.Direction.ASC).on("dueAt", Sort.Direction.ASC));
        indexes.createIndex(new Index("outcomePending", Sort.Direction.ASC));
        indexes.createIndex(new Index("subject.schoolId", Sort.Direction.ASC).on("recipientId", Sort.Direction.ASC));
    }

    @Override
    public boolean carryOut(Decision decision) {
        return switch (decision) {
            case Decision.Say(Message message) -> insert(message);
            case Decision.Change(Message before, Message after) -> change(before, after);
        };
    }

    private boolean insert(Message message) {
        try {
            mongo.insert(MessageDocument.of(message), MESSAGES);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean change(Message before, Message after) {
        Query unchanged =
                Query.query(where("_id").is(before.id()).and("revision").is(before.version()));
        return mongo.replace(unchanged, MessageDocument.of(after), MESSAGES).getMatchedCount() == 1;
    }

    @Override
    public Optional<Lease> lease(Instant now, Instant until) {
        Query due = Query.query(where("state")
                        .is(MessageState.PENDING)
                        .and("dueAt")
                        .lte(now)
                        .orOperator(
                                where("leaseUntil").is(null),
                                where("leaseUntil").lte(now)))
                .with(Sort.by("dueAt"));
        Update take = new Update().set("leaseUntil", until).inc("attempts", 1).inc("revision", 1);
        return Optional.ofNullable(mongo.findAndModify(
                        due, take, FindAndModifyOptions.options().returnNew(false), MessageDocument.class, MESSAGES))
                .map(MessageDocument::toDomain)
                .map(before -> new Lease(before.leasedUntil(until), before.isInterrupted(now)));
    }

    @Override
    public List<Message> about(String schoolId, String pupilId) {
        return find(where("subject.pupilId").is(pupilId).and("subject.schoolId").is(schoolId));
    }

    @Override
    public List<Message> about(String pupilId) {
        return find(where("subject.pupilId").is(pupilId));
    }

    @Override
    public List<Message> waitingFor(String schoolId, String recipientId) {
        return find(where("subject.schoolId")
                .is(schoolId)
                .and("recipientId")
                .is(recipientId)
                .and("state")
                .is(MessageState.UNREACHABLE));
    }

    @Override
    public List<Message> withOutcomePending(int most) {
        Query untold = Query.query(where("outcomePending").is(true)).limit(most);
        return mongo.find(untold.with(Sort.by("changedAt")), MessageDocument.class, MESSAGES).stream()
                .map(MessageDocument::toDomain)
                .toList();
    }

    @Override
    public void outcomeTold(Message told) {
        Query unchanged = Query.query(where("_id").is(told.id()).and("revision").is(told.version()));
        mongo.updateFirst(unchanged, new Update().set("outcomePending", false).inc("revision", 1), MESSAGES);
    }

    private List<Message> find(Criteria criteria) {
        return mongo.find(Query.query(criteria).with(OLDEST_FIRST), MessageDocument.class, MESSAGES).stream()
                .map(MessageDocument::toDomain)
                .toList();
    }
}
