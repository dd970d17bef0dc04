package nl.aanwezig.signal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.wire.SchoolMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The schools with their calendars, for queries that judge for a date of their own. */
@Component
public class SchoolViews {

    private static final String COLLECTION = "schools";
    private static final String REVISION = "revision";
    private static final String BODY = "body";

    private final GuardedDocuments documents;

    SchoolViews(MongoTemplate mongo) {
        this.documents = new GuardedDocuments(mongo, COLLECTION);
    }

    void store(List<ViewsConsumer.StoredSchool> schools) {
        Map<String, ViewsConsumer.StoredSchool> newest = new HashMap<>();
        schools.forEach(each -> newest.merge(
                each.school().schoolId(),
                each,
                (a, b) -> a.school().revision() >= b.school().revision() ? a : b));
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        newest.forEach((schoolId, each) -> merges.put(
                schoolId,
                known -> known != null
                                && known.getInteger(REVISION) >= each.school().revision()
                        ? null
                        : new Document(REVISION, each.school().revision()).append(BODY, each.body())));
        documents.merge(merges);
    }

    /** Those of them that are known, by id. */
    public Map<String, School> find(Collection<String> schoolIds) {
        Map<String, School> found = new HashMap<>();
        documents
                .find(schoolIds)
                .forEach((schoolId, document) -> found.put(
                        schoolId,
                        WireJson.read(document.getString(BODY).getBytes(UTF_8), SchoolMessage.class)
                                .toSchool()));
        return found;
    }
}
