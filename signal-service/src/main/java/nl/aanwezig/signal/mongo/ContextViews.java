package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.signal.wire.ContextMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What families released, in their own words, encrypted: the only place of this service that holds a text of it. A withdrawal
 * leaves nothing but its revision, by which an older record that comes late is recognised.
 */
@Component
public class ContextViews {

    private static final String COLLECTION = "contexts";
    private static final String REVISION = "revision";
    private static final String RELEASED = "released";
    /** First day on which something of it is over; as text, which sorts as dates do. */
    private static final String NEXT_END = "nextEnd";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final FieldCipher cipher;

    ContextViews(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        this.cipher = cipher;
    }

    /**
     * @param revision of what is known of the pupil
     * @param released null where it was withdrawn
     */
    public record Known(int revision, @Nullable ContextMessage released) {}

    /** Keeps the highest revision of each; one that is older than what is stored changes nothing. */
    void store(List<Arrival> arrivals) {
        Map<String, Arrival> newest = new HashMap<>();
        arrivals.forEach(each -> newest.merge(each.pupilId(), each, (a, b) -> a.revision() >= b.revision() ? a : b));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        newest.forEach((pupilId, each) -> merges.put(
                pupilId,
                known -> known != null && known.getInteger(REVISION) >= each.revision() ? null : document(each)));
        documents.merge(merges);
    }

    public Optional<Known> find(String pupilId) {
        return Optional.ofNullable(documents.find(List.of(pupilId)).get(pupilId))
                .map(this::known);
    }

    /** Forgets what is over on that date; what remains of it stays under its revision. */
    void forget(LocalDate date) {
        List<String> ending = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .find(Filters.lte(NEXT_END, date.toString()))
                .projection(Projections.include("_id"))
                .forEach(each -> ending.add(each.getString("_id")));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        ending.forEach(pupilId -> merges.put(pupilId, stored -> {
            Known known = stored == null ? null : known(stored);
            ContextMessage released = known == null ? null : known.released();
            return known == null || released == null
                    ? null
                    : document(new Arrival(pupilId, known.revision(), released.usableOn(date)));
        }));
        documents.merge(merges);
    }

    /** A record of the topic, checked. */
    record Arrival(String pupilId, int revision, @Nullable ContextMessage released) {

        static Arrival of(ContextMessage message) {
            // What the ledger would refuse is refused here too.
            int revision = message.toContext().revision();
            boolean released = message.status() == ContextMessage.Status.RELEASED;
            return new Arrival(String.valueOf(message.pupilId()), revision, released ? message : null);
        }
    }

    private Document document(Arrival arrival) {
        Document document = new Document(REVISION, arrival.revision());
        ContextMessage released = arrival.released();
        if (released != null) {
            LocalDate end = released.nextEnd();
            document.append(NEXT_END, end == null ? null : end.toString())
                    .append(RELEASED, cipher.encrypt(new String(WireJson.write(released), UTF_8)));
        }
        return document;
    }

    private Known known(Document document) {
        String released = document.getString(RELEASED);
        return new Known(
                document.getInteger(REVISION),
                released == null
                        ? null
                        : WireJson.read(cipher.decrypt(released).getBytes(UTF_8), ContextMessage.class));
    }
}
