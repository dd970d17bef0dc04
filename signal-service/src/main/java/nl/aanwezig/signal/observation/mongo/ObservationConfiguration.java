package nl.aanwezig.signal.observation.mongo;

import java.time.Clock;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observations;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    PublishedDocuments<Observation> observationDocuments(MongoTemplate mongo, EventPublisher publisher, Clock clock) {
        return new PublishedDocuments<>(new ObservationForm(publisher), mongo, clock);
    }

    @Bean
    Observations observations(PublishedDocuments<Observation> observationDocuments) {
        return new Observations(observationDocuments);
    }

    @Bean
    ObservationViews observationViews(PublishedDocuments<Observation> observationDocuments) {
        return new ObservationViews(observationDocuments);
    }
}
