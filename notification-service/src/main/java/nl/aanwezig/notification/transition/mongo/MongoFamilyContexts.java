package nl.aanwezig.notification.transition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.FamilyContexts;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MongoFamilyContexts implements FamilyContexts {

    private static final String CONTEXTS = "familyContexts";
    private static final String REVISION = "revision";
    private static final String SCHOOL = "schoolId";
    /** As text, which sorts as dates do. */
    private static final String UNTIL = "until";

    private static final String RELEASED = "released";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MongoFamilyContexts(MongoTemplate mongo, FieldCipher cipher, JsonMapper json) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, CONTEXTS);
        this.cipher = cipher;
        this.json = json;
        mongo.getCollection(CONTEXTS).createIndex(Indexes.ascending(SCHOOL));
    }

    @Override
    public void keep(ContextArrival arrival) {
        documents.merge(Map.of(
                arrival.pupilId(),
                known -> known != null && known.getLong(REVISION) >= arrival.revision() ? null : document(arrival)));
    }

    /** Forgets what was over before that date, but for its revision. */
    void forgetOverBefore(LocalDate date) {
        Map<String, UnaryOperator<@Nullable Document>> merges = new HashMap<>();
        mongo.getCollection(CONTEXTS)
                .find(Filters.lt(UNTIL, date.toString()))
                .projection(Projections.include("_id"))
                .forEach(each -> merges.put(
                        each.getString("_id"),
                        known -> known == null || !isOverBefore(date, known)
                                ? null
                                : new Document(REVISION, known.getLong(REVISION))));
        documents.merge(merges);
    }

    private static boolean isOverBefore(LocalDate date, Document known) {
        String until = known.getString(UNTIL);
        return until != null && LocalDate.parse(until).isBefore(date);
    }

    private Document document(ContextArrival arrival) {
        Document document = new Document(REVISION, arrival.revision());
        FamilyContext released = arrival.released();
        return released == null
                ? document
                : document.append(SCHOOL, released.schoolId())
                        .append(
                                UNTIL,
                                released.until() == null
                                        ? null
                                        : released.until().toString())
                        .append(RELEASED, cipher.encrypt(json.writeValueAsString(released)));
    }

    @Override
    public Optional<FamilyContext> find(String pupilId) {
        return Optional.ofNullable(documents.find(List.of(pupilId)).get(pupilId))
                .map(document -> document.getString(RELEASED))
                .map(released -> json.readValue(cipher.decrypt(released), FamilyContext.class));
    }

    @Override
    public List<String> pupilsOf(String schoolId) {
        List<String> pupils = new ArrayList<>();
        mongo.getCollection(CONTEXTS)
                .find(Filters.eq(SCHOOL, schoolId))
                .projection(Projections.include("_id"))
                .forEach(each -> pupils.add(each.getString("_id")));
        return pupils;
    }
}
