package nl.aanwezig.notification.directory.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.starter.crypto.FieldCipher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One document an entry: ids in the clear, the entry itself as encrypted JSON. */
@Repository
class MongoDirectory implements Directory {

    private static final String PUPILS = "directoryPupils";
    private static final String STAFF = "directoryStaff";

    private final MongoTemplate mongo;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MongoDirectory(MongoTemplate mongo, FieldCipher cipher, JsonMapper json) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.json = json;
        mongo.indexOps(PUPILS).createIndex(new Index("schoolId", Sort.Direction.ASC));
        mongo.indexOps(PUPILS).createIndex(new Index("personId", Sort.Direction.ASC));
    }

    /** @param entry encrypted JSON of a {@link PupilEntry} or {@link StaffEntry} */
    record EntryDocument(String id, String schoolId, String personId, String entry) {}

    @Override
    public void put(PupilEntry entry) {
        mongo.save(document(entry.schoolId(), entry.pupilId(), entry), PUPILS);
    }

    @Override
    public void put(StaffEntry entry) {
        mongo.save(document(entry.schoolId(), entry.staffId(), entry), STAFF);
    }

    @Override
    public Optional<PupilEntry> pupil(String schoolId, String pupilId) {
        return Optional.ofNullable(mongo.findById(id(schoolId, pupilId), EntryDocument.class, PUPILS))
                .map(each -> decrypt(each, PupilEntry.class));
    }

    @Override
    public Optional<StaffEntry> staff(String schoolId, String staffId) {
        return Optional.ofNullable(mongo.findById(id(schoolId, staffId), EntryDocument.class, STAFF))
                .map(each -> decrypt(each, StaffEntry.class));
    }

    @Override
    public List<PupilEntry> pupilsOf(String schoolId) {
        Query ofSchool = Query.query(where("schoolId").is(schoolId)).with(Sort.by("personId"));
        return mongo.find(ofSchool, EntryDocument.class, PUPILS).stream()
                .map(each -> decrypt(each, PupilEntry.class))
                .toList();
    }

    @Override
    public List<String> schoolsOf(String pupilId) {
        return mongo.find(Query.query(where("personId").is(pupilId)), EntryDocument.class, PUPILS).stream()
                .map(EntryDocument::schoolId)
                .toList();
    }

    private EntryDocument document(String schoolId, String personId, Object entry) {
        return new EntryDocument(
                id(schoolId, personId), schoolId, personId, cipher.encrypt(json.writeValueAsString(entry)));
    }

    private <T> T decrypt(EntryDocument document, Class<T> type) {
        return json.readValue(cipher.decrypt(document.entry()), type);
    }

    /** Neither id can hold a slash. */
    private static String id(String schoolId, String personId) {
        return schoolId + "/" + personId;
    }
}
