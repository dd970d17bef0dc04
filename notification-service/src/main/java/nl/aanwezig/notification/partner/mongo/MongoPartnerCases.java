package nl.aanwezig.notification.partner.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.KnownPupils;
import nl.aanwezig.notification.partner.PartnerCase;
import nl.aanwezig.notification.partner.PartnerCases;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.mongo.GuardedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What each partner was told of each signal, and which pupil it means; which one that is, is encrypted. */
@Repository
class MongoPartnerCases implements PartnerCases, KnownPupils {

    private static final String STEP = "step";
    private static final String TOLD = "told";
    private static final String PUPIL = "pupilId";

    private final GuardedDocuments cases;
    private final GuardedDocuments pupils;
    private final FieldCipher cipher;

    MongoPartnerCases(MongoTemplate mongo, FieldCipher cipher) {
        this.cases = new GuardedDocuments(mongo, "partnerCases");
        this.pupils = new GuardedDocuments(mongo, "partnerPupils");
        this.cipher = cipher;
    }

    @Override
    public PartnerCase find(String partnerId, String caseId) {
        String id = id(partnerId, caseId);
        return read(cases.find(List.of(id)).get(id));
    }

    @Override
    public void change(String partnerId, String caseId, UnaryOperator<PartnerCase> change) {
        cases.merge(Map.of(id(partnerId, caseId), before -> {
            PartnerCase known = read(before);
            PartnerCase next = change.apply(known);
            return next.equals(known) ? null : new Document(STEP, next.step()).append(TOLD, next.told());
        }));
    }

    @Override
    public void remember(String partnerId, String pupil, String pupilId) {
        pupils.merge(Map.of(
                id(partnerId, pupil), before -> before == null ? new Document(PUPIL, cipher.encrypt(pupilId)) : null));
    }

    @Override
    public Optional<String> pupilId(String partnerId, String pupil) {
        String id = id(partnerId, pupil);
        return Optional.ofNullable(pupils.find(List.of(id)).get(id)).map(each -> cipher.decrypt(each.getString(PUPIL)));
    }

    private static PartnerCase read(@Nullable Document document) {
        return document == null
                ? PartnerCase.NEW
                : new PartnerCase(document.getInteger(STEP), document.getBoolean(TOLD));
    }

    private static String id(String partnerId, String derived) {
        return partnerId + "/" + derived;
    }
}
