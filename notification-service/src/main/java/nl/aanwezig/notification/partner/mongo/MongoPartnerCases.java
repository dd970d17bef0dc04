package nl.aanwezig.notification.partner.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.KnownNames;
import nl.aanwezig.notification.partner.PartnerCase;
import nl.aanwezig.notification.partner.PartnerCases;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What each partner was told of each signal, and what its own names mean; what they mean is encrypted. */
@Repository
class MongoPartnerCases implements PartnerCases, KnownNames {

    private static final String STEP = "step";
    private static final String TOLD = "told";
    private static final String MEANT = "meant";

    private final GuardedDocuments cases;
    private final GuardedDocuments names;
    private final FieldCipher cipher;

    MongoPartnerCases(MongoTemplate mongo, FieldCipher cipher) {
        this.cases = new GuardedDocuments(mongo, "partnerCases");
        this.names = new GuardedDocuments(mongo, "partnerNames");
        this.cipher = cipher;
    }

    @Override
    public PartnerCase find(String partnerId, String caseId) {
        String id = key(partnerId, caseId);
        return read(cases.find(List.of(id)).get(id));
    }

    @Override
    public void change(String partnerId, String caseId, UnaryOperator<PartnerCase> change) {
        cases.merge(Map.of(key(partnerId, caseId), before -> {
            PartnerCase known = read(before);
            PartnerCase next = change.apply(known);
            return next.equals(known) ? null : new Document(STEP, next.step()).append(TOLD, next.told());
        }));
    }

    @Override
    public void remember(String partnerId, String name, String meant) {
        names.merge(Map.of(
                key(partnerId, name), before -> before == null ? new Document(MEANT, cipher.encrypt(meant)) : null));
    }

    @Override
    public Optional<String> id(String partnerId, String name) {
        String id = key(partnerId, name);
        return Optional.ofNullable(names.find(List.of(id)).get(id)).map(each -> cipher.decrypt(each.getString(MEANT)));
    }

    private static PartnerCase read(@Nullable Document document) {
        return document == null
                ? PartnerCase.NEW
                : new PartnerCase(document.getInteger(STEP), document.getBoolean(TOLD));
    }

    private static String key(String partnerId, String derived) {
        return partnerId + "/" + derived;
    }
}
