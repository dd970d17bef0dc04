package nl.aanwezig.notification.partner.mongo;

import java.time.Clock;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Consents;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Subscriptions;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PartnerStoreConfiguration {

    @Bean
    DueBell toPartners() {
        return new DueBell();
    }

    @Bean
    PartnerLog partnerLog(MongoTemplate mongo, @Qualifier("toPartners") DueBell bell) {
        return new MongoPartnerLog(mongo, bell);
    }

    @Bean
    PublishedDocuments<Consents> consentDocuments(
            FieldCipher cipher,
            JsonMapper json,
            Subscriptions subscriptions,
            PartnerLog log,
            MongoTemplate mongo,
            Clock clock) {
        return new PublishedDocuments<>(new ConsentForm(cipher, json, subscriptions, log), mongo, clock);
    }

    @Bean
    ConsentBook consentBook(PublishedDocuments<Consents> documents) {
        return new MongoConsents(documents);
    }
}
