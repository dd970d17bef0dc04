package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private final GuardedDocuments documents;
    private final FieldCipher cipher;

    ContextViews(MongoTemplate mongo, FieldCipher cipher) {
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
        return arrival.released() == null
                ? document
                : document.append(RELEASED, cipher.encrypt(new String(WireJson.write(arrival.released()), UTF_8)));
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
