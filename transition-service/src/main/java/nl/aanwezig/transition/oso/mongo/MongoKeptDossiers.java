package nl.aanwezig.transition.oso.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.oso.transfer.KeptDossier;
import nl.aanwezig.transition.oso.transfer.KeptDossiers;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * OSO dossiers, encrypted as a whole and cut into parts that fit MongoDB's 16 MB. The collection {@code osoDossiers} says
 * of each transfer which content is its own, so that another takes its place in one step; what a crash leaves behind is
 * noted beforehand in {@code osoDossiersUnderWay}, and {@link KeptDossierSweep} clears it away.
 */
@Component
class MongoKeptDossiers implements KeptDossiers {

    private static final String HEADS = "osoDossiers";
    private static final String PARTS = "osoDossierParts";
    private static final String UNDER_WAY = "osoDossiersUnderWay";
    private static final String ID = "_id";
    private static final String TRANSFER = "transferId";
    private static final String CONTENT = "content";
    private static final String COUNT = "parts";
    private static final String SINCE = "since";
    private static final String BYTES = "bytes";
    private static final int PART_BYTES = 8 * 1024 * 1024;
    /** A reader may meet a content that is just being replaced, and then looks again. */
    private static final int LOOKS = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private final MongoTemplate mongo;
    private final FieldCipher cipher;
    private final Clock clock;

    MongoKeptDossiers(MongoTemplate mongo, FieldCipher cipher, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.clock = clock;
        mongo.getCollection(PARTS).createIndex(Indexes.ascending(TRANSFER));
    }

    @Override
    public void keep(String transferId, KeptDossier dossier) {
        byte[] sealed = cipher.encryptBytes(MAPPER.writeValueAsBytes(dossier));
        String content = UUID.randomUUID().toString();
        int parts = (sealed.length + PART_BYTES - 1) / PART_BYTES;
        note(transferId);
        for (int part = 0; part < parts; part++) {
            byte[] bytes =
                    Arrays.copyOfRange(sealed, part * PART_BYTES, Math.min(sealed.length, (part + 1) * PART_BYTES));
            mongo.insert(
                    new Document(ID, id(content, part))
                            .append(TRANSFER, transferId)
                            .append(CONTENT, content)
                            .append(SINCE, Date.from(clock.instant()))
                            .append(BYTES, new Binary(bytes)),
                    PARTS);
        }
        Document before = mongo.findAndModify(
                query(where(ID).is(transferId)),
                Update.update(CONTENT, content).set(COUNT, parts),
                FindAndModifyOptions.options().upsert(true),
                Document.class,
                HEADS);
        if (before != null) {
            mongo.remove(query(where(TRANSFER).is(transferId).and(CONTENT).is(before.getString(CONTENT))), PARTS);
        }
    }

    @Override
    public void settled(String transferId) {
        mongo.remove(query(where(ID).is(transferId)), UNDER_WAY);
    }

    @Override
    public Optional<KeptDossier> find(String transferId) {
        for (int look = 0; look < LOOKS; look++) {
            Document head = mongo.findById(transferId, Document.class, HEADS);
            if (head == null) {
                return Optional.empty();
            }
            Optional<byte[]> sealed = content(head.getString(CONTENT), head.getInteger(COUNT));
            if (sealed.isPresent()) {
                return sealed.map(bytes -> MAPPER.readValue(cipher.decryptBytes(bytes), KeptDossier.class));
            }
        }
        return Optional.empty();
    }

    @Override
    public void leaving(String transferId) {
        if (mongo.exists(query(where(ID).is(transferId)), HEADS)) {
            note(transferId);
        }
    }

    @Override
    public void remove(String transferId) {
        mongo.remove(query(where(ID).is(transferId)), HEADS);
        mongo.remove(query(where(TRANSFER).is(transferId)), PARTS);
        settled(transferId);
    }

    /** Transfers of which something is under way for longer than that. */
    List<String> leftSince(Duration patience) {
        return mongo
                .find(query(where(SINCE).lt(Date.from(clock.instant().minus(patience)))), Document.class, UNDER_WAY)
                .stream()
                .map(each -> each.getString(ID))
                .toList();
    }

    /** Takes away contents that are older than that and not the transfer's own. */
    void clear(String transferId, Duration patience) {
        Document head = mongo.findById(transferId, Document.class, HEADS);
        String own = head == null ? "" : head.getString(CONTENT);
        mongo.getCollection(PARTS)
                .deleteMany(Filters.and(
                        Filters.eq(TRANSFER, transferId),
                        Filters.ne(CONTENT, own),
                        Filters.lt(SINCE, Date.from(clock.instant().minus(patience)))));
        settled(transferId);
    }

    private Optional<byte[]> content(String content, int parts) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        for (int part = 0; part < parts; part++) {
            Document found = mongo.findById(id(content, part), Document.class, PARTS);
            if (found == null) {
                return Optional.empty();
            }
            sealed.writeBytes(found.get(BYTES, Binary.class).getData());
        }
        return Optional.of(sealed.toByteArray());
    }

    private void note(String transferId) {
        mongo.upsert(query(where(ID).is(transferId)), Update.update(SINCE, Date.from(clock.instant())), UNDER_WAY);
    }

    private static String id(String content, int part) {
        return content + "/" + part;
    }
}
