package nl.aanwezig.notification.answer.mongo;

import java.time.Clock;
import nl.aanwezig.notification.answer.Answer;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The store of answers, and that what a crash left untold is told. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    AnswerDocuments answerDocuments(
            MongoTemplate mongo, FieldCipher cipher, JsonMapper json, EventPublisher publisher, Clock clock) {
        return new AnswerDocuments(mongo, cipher, json, new AnswerTelling(publisher, json), clock);
    }

    @Bean
    PublishedDocuments<Answer> publishedAnswers(AnswerDocuments answers) {
        return answers.documents();
    }
}
