package nl.aanwezig.transition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.kafka.KafkaContextPublisher;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code contexts}, by the pupil's id at the receiving school. */
final class ContextDocuments extends SealedDocuments<PupilContext> implements Contexts.Kept {

    private static final String UNCHANGED_UNTIL = "unchangedUntil";

    ContextDocuments(MongoTemplate mongo, FieldCipher cipher, KafkaContextPublisher publisher, Clock clock) {
        super(new ContextForm(cipher, publisher), mongo, clock);
        documents().createIndex(UNCHANGED_UNTIL);
    }

    @Override
    public List<PupilContext> endedBefore(LocalDate today, int atMost) {
        return documents()
                .list(Filters.lt(UNCHANGED_UNTIL, today.toString()), Sorts.ascending(UNCHANGED_UNTIL), 0, atMost);
    }

    private static final class ContextForm extends Form<PupilContext> {

        private final KafkaContextPublisher publisher;

        ContextForm(FieldCipher cipher, KafkaContextPublisher publisher) {
            super(PupilContext.class, cipher);
            this.publisher = publisher;
        }

        @Override
        public String collection() {
            return "contexts";
        }

        @Override
        public int revision(PupilContext content) {
            return content.revision();
        }

        @Override
        public void tell(PupilContext content, int revision) {
            publisher.publish(content);
        }

        @Override
        public Document queried(PupilContext content) {
            return content.told() == null
                    ? new Document()
                    : new Document(
                            UNCHANGED_UNTIL, content.told().unchangedUntil().toString());
        }
    }
}
