package nl.aanwezig.notification.partner.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.LeadCase;
import nl.aanwezig.notification.partner.LeadCases;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MongoLeadCases implements LeadCases {

    private static final String COLLECTION = "caseLeads";
    private static final String BODY = "body";
    private static final String UNLED = "unled";

    private final MongoTemplate mongo;
    private final GuardedDocuments documents;
    private final JsonMapper json;

    MongoLeadCases(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.documents = new GuardedDocuments(mongo, COLLECTION);
        this.json = json;
        mongo.getCollection(COLLECTION).createIndex(new Document(UNLED, 1));
    }

    @Override
    public Optional<LeadCase> find(String signalId) {
        return Optional.ofNullable(documents.find(List.of(signalId)).get(signalId))
                .map(this::read);
    }

    @Override
    public void change(String signalId, UnaryOperator<@Nullable LeadCase> change) {
        documents.merge(Map.of(signalId, before -> {
            LeadCase after = change.apply(before == null ? null : read(before));
            return after == null
                    ? null
                    : new Document(UNLED, !after.closed() && (after.lead() == null || after.offeredTo() != null))
                            .append(BODY, json.writeValueAsString(after));
        }));
    }

    @Override
    public List<LeadCase> unled() {
        List<LeadCase> found = new ArrayList<>();
        mongo.getCollection(COLLECTION).find(new Document(UNLED, true)).forEach(each -> found.add(read(each)));
        return found;
    }

    private LeadCase read(Document document) {
        return json.readValue(document.getString(BODY), LeadCase.class);
    }
}
