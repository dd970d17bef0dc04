package nl.aanwezig.notification.partner.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.Subscription;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The whole subscription is encrypted, keys and address among it. */
@Repository
class MongoSubscriptions implements Subscriptions {

    private static final String COLLECTION = "partnerSubscriptions";
    private static final String PARTNER = "partnerId";
    private static final String BODY = "body";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final FieldCipher cipher;
    private final JsonMapper json;
    /** By what is stored: all are asked for with every batch of steps, and decrypting is most of the work. */
    private final Map<String, Subscription> read = new ConcurrentHashMap<>();

    MongoSubscriptions(MongoTemplate mongo, FieldCipher cipher, JsonMapper json) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public void add(Subscription subscription) {
        documents.merge(Map.of(subscription.id(), before -> before == null ? document(subscription) : null));
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(documents.find(List.of(id)).get(id)).map(this::subscription);
    }

    @Override
    public List<Subscription> of(String partnerId) {
        return list(new Document(PARTNER, partnerId));
    }

    @Override
    public List<Subscription> all() {
        return list(new Document());
    }

    @Override
    public Subscription change(String id, UnaryOperator<Subscription> change) {
        documents.merge(Map.of(id, before -> {
            if (before == null) {
                return null;
            }
            Subscription known = subscription(before);
            Subscription next = change.apply(known);
            return next.equals(known) ? null : document(next);
        }));
        return find(id).orElseThrow();
    }

    private List<Subscription> list(Bson filter) {
        List<Subscription> found = new ArrayList<>();
        mongo.getCollection(COLLECTION).find(filter).forEach(each -> found.add(subscription(each)));
        found.sort(Comparator.comparing(Subscription::createdAt).thenComparing(Subscription::id));
        if (read.size() > 2 * found.size() && filter.equals(new Document())) {
            read.clear();
        }
        return found;
    }

    private Document document(Subscription subscription) {
        return new Document(PARTNER, subscription.partnerId())
                .append(BODY, cipher.encrypt(json.writeValueAsString(subscription)));
    }

    private Subscription subscription(Document document) {
        return read.computeIfAbsent(
                document.getString(BODY), body -> json.readValue(cipher.decrypt(body), Subscription.class));
    }
}
