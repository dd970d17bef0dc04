package nl.aanwezig.signal.action.mongo;

import java.time.Clock;
import nl.aanwezig.signal.action.LifeCalendar;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.SignalLives;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifeSettings.class)
class LifeConfiguration {

    @Bean
    PublishedDocuments<SignalLife> lifeDocuments(MongoTemplate mongo, EventPublisher publisher, Clock clock) {
        return new PublishedDocuments<>(new LifeForm(publisher), mongo, clock);
    }

    @Bean
    SignalLives signalLives(PublishedDocuments<SignalLife> lifeDocuments) {
        return new SignalLives(lifeDocuments);
    }

    @Bean
    LifeViews lifeViews(PublishedDocuments<SignalLife> lifeDocuments) {
        return new LifeViews(lifeDocuments);
    }

    @Bean
    LifeCalendar lifeCalendar(LifeSettings settings) {
        return new LifeCalendar(settings.leadSchoolDays());
    }
}
