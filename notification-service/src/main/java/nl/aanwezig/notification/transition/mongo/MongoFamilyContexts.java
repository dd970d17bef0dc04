package nl.aanwezig.notification.transition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.FamilyContexts;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MongoFamilyContexts implements FamilyContexts {

    private static final String CONTEXTS = "familyContexts";
    private static final String REVISION = "revision";
    private static final String SCHOOL = "schoolId";
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

    private Document document(ContextArrival arrival) {
        Document document = new Document(REVISION, arrival.revision());
        FamilyContext released = arrival.released();
        return released == null
                ? document
                : document.append(SCHOOL, released.schoolId())
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
