package nl.aanwezig.notification.partner.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.Base64;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.notification.StoreTypes;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Deliveries;
import nl.aanwezig.notification.partner.KnownNames;
import nl.aanwezig.notification.partner.LeadCases;
import nl.aanwezig.notification.partner.PartnerCases;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Everything that belongs to partners, in an empty store. */
public final class PartnerStore implements AutoCloseable {

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("partners"));
    private final MongoTemplate mongo = StoreTypes.template(client, "partners");
    public final Partners partners;
    public final Subscriptions subscriptions;
    public final PartnerLog log;
    public final ConsentBook consents;
    public final PartnerCases cases;
    public final KnownNames names;
    public final LeadCases leads;
    public final Deliveries deliveries;

    public PartnerStore(Clock clock) {
        FieldCipher cipher = new FieldCipher(Base64.getEncoder().encodeToString(new byte[32]));
        JsonMapper json = JsonMapper.shared();
        partners = new MongoPartners(mongo, cipher);
        subscriptions = new MongoSubscriptions(mongo, cipher, json);
        log = new MongoPartnerLog(mongo, new DueBell());
        consents = new MongoConsents(
                new PublishedDocuments<>(new ConsentForm(cipher, json, subscriptions, log), mongo, clock));
        MongoPartnerCases both = new MongoPartnerCases(mongo, cipher);
        cases = both;
        names = both;
        leads = new MongoLeadCases(mongo, json);
        deliveries = new MongoDeliveries(mongo);
    }

    /** The log as another instance of the service sees it. */
    public PartnerLog logOfAnotherInstance() {
        return new MongoPartnerLog(mongo, new DueBell());
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
