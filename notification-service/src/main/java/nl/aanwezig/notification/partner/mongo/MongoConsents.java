package nl.aanwezig.notification.partner.mongo;

import java.util.function.UnaryOperator;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Consents;
import nl.aanwezig.starter.document.OwnDocuments;

/** This service's own documents: the update that withdraws a consent also says that the partner is still to be told. */
final class MongoConsents implements ConsentBook {

    private final OwnDocuments<Consents> documents;

    MongoConsents(OwnDocuments<Consents> documents) {
        this.documents = documents;
    }

    @Override
    public Consents find(String partnerId, String pupil) {
        return documents.find(Consents.id(partnerId, pupil)).orElseGet(() -> Consents.none(partnerId, pupil));
    }

    @Override
    public Consents change(String partnerId, String pupil, UnaryOperator<Consents> change) {
        return documents.change(
                Consents.id(partnerId, pupil),
                before -> change.apply(before == null ? Consents.none(partnerId, pupil) : before));
    }
}
