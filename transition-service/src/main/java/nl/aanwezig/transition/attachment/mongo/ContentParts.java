package nl.aanwezig.transition.attachment.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.starter.crypto.FieldCipher;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The content of documents, encrypted as a whole and then cut into parts that fit MongoDB's 16 MB. What is being kept or
 * removed is noted in {@code dossierDocumentsUnderWay} until that is done.
 */
@Component
class ContentParts {

    /** What is under way, of which transfer. */
    record UnderWay(String documentId, String transferId, int parts) {}

    private static final String PARTS = "dossierDocumentParts";
    private static final String UNDER_WAY = "dossierDocumentsUnderWay";
    private static final String BYTES = "bytes";
    private static final int PART_BYTES = 8 * 1024 * 1024;

    private final MongoTemplate mongo;
    private final FieldCipher cipher;
    private final Clock clock;

    ContentParts(MongoTemplate mongo, FieldCipher cipher, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @return how many parts; they stay under way until {@link #settled} or {@link #remove} */
    int keep(String transferId, String documentId, byte[] content) {
        byte[] encrypted = cipher.encryptBytes(content);
        int parts = (encrypted.length + PART_BYTES - 1) / PART_BYTES;
        underWay(transferId, documentId, parts);
        for (int part = 0; part < parts; part++) {
            byte[] bytes = Arrays.copyOfRange(
                    encrypted, part * PART_BYTES, Math.min(encrypted.length, (part + 1) * PART_BYTES));
            mongo.insert(new Document("_id", id(documentId, part)).append(BYTES, new Binary(bytes)), PARTS);
        }
        return parts;
    }

    /** Notes that content may be left behind, until it is settled or removed. */
    void underWay(String transferId, String documentId, int parts) {
        mongo.upsert(
                query(where("_id").is(documentId)),
                Update.update("transferId", transferId).set("parts", parts).set("since", Date.from(clock.instant())),
                UNDER_WAY);
    }

    void settled(String documentId) {
        mongo.remove(query(where("_id").is(documentId)), UNDER_WAY);
    }

    void remove(String documentId, int parts) {
        for (int part = 0; part < parts; part++) {
            mongo.remove(query(where("_id").is(id(documentId, part))), PARTS);
        }
        settled(documentId);
    }

    /** Empty where a part is gone. */
    Optional<byte[]> find(String documentId, int parts) {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        for (int part = 0; part < parts; part++) {
            Document found = mongo.findById(id(documentId, part), Document.class, PARTS);
            if (found == null) {
                return Optional.empty();
            }
            encrypted.writeBytes(found.get(BYTES, Binary.class).getData());
        }
        return Optional.of(cipher.decryptBytes(encrypted.toByteArray()));
    }

    /** Under way for longer than that. */
    List<UnderWay> leftSince(Duration patience) {
        Instant before = clock.instant().minus(patience);
        return mongo.findAll(Document.class, UNDER_WAY).stream()
                .filter(each -> each.getDate("since").toInstant().isBefore(before))
                .map(each ->
                        new UnderWay(each.getString("_id"), each.getString("transferId"), each.getInteger("parts")))
                .toList();
    }

    private static String id(String documentId, int part) {
        return documentId + "/" + part;
    }
}
