package nl.aanwezig.transition.mongo;

import java.time.Clock;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.kafka.KafkaContextPublisher;
import nl.aanwezig.transition.transfer.Transfer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stores; those that publish are beans, so that what a crash left untold is swept. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    ContextDocuments contextDocuments(
            MongoTemplate mongo, FieldCipher cipher, KafkaContextPublisher publisher, Clock clock) {
        return new ContextDocuments(mongo, cipher, publisher, clock);
    }

    @Bean
    PublishedDocuments<PupilContext> publishedContexts(ContextDocuments contexts) {
        return contexts.documents();
    }

    @Bean
    Contexts contexts(ContextDocuments documents, Clock clock) {
        return new Contexts(documents, clock);
    }

    @Bean
    TransferDocuments transferDocuments(MongoTemplate mongo, FieldCipher cipher, Contexts contexts, Clock clock) {
        return new TransferDocuments(mongo, cipher, contexts, clock);
    }

    @Bean
    PublishedDocuments<Transfer> publishedTransfers(TransferDocuments transfers) {
        return transfers.documents();
    }
}
