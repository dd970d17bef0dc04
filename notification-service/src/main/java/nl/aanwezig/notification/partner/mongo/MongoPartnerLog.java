package nl.aanwezig.notification.partner.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One document an event, {@code _id} its partner and its place: two writers cannot take one place, and a place is taken only
 * after the one before, so there are no gaps. Documents are looked for by {@code _id} alone where that can be, which the
 * embedded store does by key.
 */
class MongoPartnerLog implements PartnerLog {

    private static final String COLLECTION = "partnerEvents";
    private static final String PARTNER = "partnerId";
    private static final String SEQUENCE = "sequence";
    private static final String EVENT = "eventId";
    private static final String AT = "at";
    private static final int GLANCE = 50;

    private final MongoTemplate mongo;
    private final DueBell bell;
    /** A place known to be taken, by partner: from there on the last one is looked for. */
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /** @param bell rung when there is something to deliver */
    MongoPartnerLog(MongoTemplate mongo, DueBell bell) {
        this.mongo = mongo;
        this.bell = bell;
        events().createIndex(Indexes.ascending(EVENT), new IndexOptions().unique(true));
        events().createIndex(Indexes.ascending(PARTNER, SEQUENCE));
        events().createIndex(Indexes.ascending(PARTNER, AT));
    }

    @Override
    public void append(PartnerEvent event) {
        // After a place that is taken, so that none is left out; where the next is taken too, the one after it.
        Long taken = known.get(event.partnerId());
        long place = (taken == null ? last(event.partnerId()) : taken) + 1;
        while (true) {
            try {
                events().insertOne(document(event.at(place)));
                known.merge(event.partnerId(), place, Long::max);
                bell.ring();
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                if (find(event.partnerId(), event.id()).isPresent()) {
                    return;
                }
                place++;
            }
        }
    }

    @Override
    public List<PartnerEvent> read(String partnerId, long from, int most) {
        List<String> ids = LongStream.range(from, from + most)
                .mapToObj(each -> id(partnerId, each))
                .toList();
        List<PartnerEvent> found = new ArrayList<>();
        events().find(Filters.in("_id", ids)).forEach(each -> found.add(event(each)));
        found.sort(Comparator.comparingLong(PartnerEvent::sequence));
        return found;
    }

    @Override
    public long last(String partnerId) {
        Long start = known.get(partnerId);
        long last = start == null ? storedLast(partnerId) : start;
        int found = GLANCE;
        while (found == GLANCE) {
            found = read(partnerId, last + 1, GLANCE).size();
            last += found;
        }
        known.merge(partnerId, last, Long::max);
        return last;
    }

    private long storedLast(String partnerId) {
        Document last = events().find(new Document(PARTNER, partnerId))
                .sort(Sorts.descending(SEQUENCE))
                .first();
        return last == null ? 0 : last.getLong(SEQUENCE);
    }

    @Override
    public long firstSince(String partnerId, Instant since) {
        Document first = events().find(
                        new Document(PARTNER, partnerId).append(AT, new Document("$gte", Date.from(since))))
                .sort(Sorts.ascending(SEQUENCE))
                .first();
        return first == null ? last(partnerId) + 1 : first.getLong(SEQUENCE);
    }

    @Override
    public Optional<PartnerEvent> find(String partnerId, String eventId) {
        return Optional.ofNullable(events().find(new Document(EVENT, eventId)).first())
                .map(MongoPartnerLog::event)
                .filter(each -> each.partnerId().equals(partnerId));
    }

    private MongoCollection<Document> events() {
        return mongo.getCollection(COLLECTION);
    }

    /** An id of a partner holds no slash. */
    private static String id(String partnerId, long place) {
        return partnerId + "/" + place;
    }

    private static Document document(PartnerEvent event) {
        return new Document("_id", id(event.partnerId(), event.sequence()))
                .append(PARTNER, event.partnerId())
                .append(SEQUENCE, event.sequence())
                .append(EVENT, event.id())
                .append("type", event.type())
                .append("pupil", event.pupil())
                .append("schoolId", event.schoolId())
                .append("caseId", event.caseId())
                .append("kind", event.kind())
                .append("level", event.level())
                .append("purpose", event.purpose())
                .append(AT, Date.from(event.at()))
                .append("needsConsent", event.needsConsent())
                .append("subscriptions", event.subscriptions())
                .append("consent", event.consent());
    }

    private static PartnerEvent event(Document document) {
        return new PartnerEvent(
                document.getString(PARTNER),
                document.getLong(SEQUENCE),
                document.getString(EVENT),
                document.getString("type"),
                document.getString("pupil"),
                document.getString("schoolId"),
                document.getString("caseId"),
                document.getString("kind"),
                document.getString("level"),
                document.getString("purpose"),
                document.getDate(AT).toInstant(),
                document.getBoolean("needsConsent"),
                document.getList("subscriptions", String.class),
                document.getInteger("consent"));
    }
}
