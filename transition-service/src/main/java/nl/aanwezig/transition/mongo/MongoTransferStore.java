package nl.aanwezig.transition.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.TransferStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Transfers in the collection {@code pupilTransfers}, guarded by version. */
@Component
class MongoTransferStore implements TransferStore {

    private static final String COLLECTION = "pupilTransfers";

    private final MongoTemplate mongo;
    private final FieldCipher cipher;

    MongoTransferStore(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
        mongo.indexOps(COLLECTION).createIndex(new Index("transfers.transferId", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("lagging", Sort.Direction.ASC));
    }

    @Override
    public PupilTransfers ofPupil(String pupilId) {
        TransfersDocument found = mongo.findById(pupilId, TransfersDocument.class, COLLECTION);
        return found == null ? PupilTransfers.none(pupilId) : found.toDomain(cipher);
    }

    @Override
    public Optional<PupilTransfers> withTransfer(String transferId) {
        TransfersDocument found =
                mongo.findOne(query(where("transfers.transferId").is(transferId)), TransfersDocument.class, COLLECTION);
        return Optional.ofNullable(found).map(document -> document.toDomain(cipher));
    }

    @Override
    public boolean keep(PupilTransfers changed) {
        TransfersDocument document = TransfersDocument.from(changed, cipher);
        // publishedRevision is left alone: it belongs to markPublished, which does not count as a change.
        Update update = Update.update("version", changed.version() + 1)
                .set("revision", document.revision())
                .set("lagging", document.lagging())
                .set("inForce", document.inForce())
                .set("revisedAt", document.revisedAt())
                .set("transfers", document.transfers())
                .setOnInsert("publishedRevision", document.publishedRevision());
        var sameVersion =
                query(where("_id").is(changed.pupilId()).and("version").is(changed.version()));
        if (changed.version() > 0) {
            return mongo.updateFirst(sameVersion, update, TransfersDocument.class, COLLECTION)
                            .getMatchedCount()
                    == 1;
        }
        try {
            mongo.upsert(sameVersion, update, TransfersDocument.class, COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void markPublished(String pupilId, long revision) {
        mongo.updateFirst(
                query(where("_id").is(pupilId).and("revision").is(revision)),
                Update.update("publishedRevision", revision).set("lagging", false),
                COLLECTION);
    }

    @Override
    public List<String> laggingPupils(int atMost) {
        var lagging = query(where("lagging").is(true)).limit(atMost);
        lagging.fields().include("_id");
        return mongo.find(lagging, org.bson.Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }
}
