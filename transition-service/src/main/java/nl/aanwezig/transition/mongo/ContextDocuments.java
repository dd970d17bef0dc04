package nl.aanwezig.transition.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.context.PupilContext;
import nl.aanwezig.transition.kafka.KafkaContextPublisher;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Collection {@code contexts}, by the pupil's id at the receiving school. */
final class ContextDocuments implements Contexts.Kept {

    private static final String UNCHANGED_UNTIL = "unchangedUntil";

    private final PublishedDocuments<PupilContext> documents;

    ContextDocuments(MongoTemplate mongo, FieldCipher cipher, KafkaContextPublisher publisher, Clock clock) {
        this.documents = new PublishedDocuments<>(new Form(cipher, publisher), mongo, clock);
        documents.createIndex(UNCHANGED_UNTIL);
    }

    PublishedDocuments<PupilContext> documents() {
        return documents;
    }

    @Override
    public Optional<PupilContext> find(String pupilId) {
        return documents.find(pupilId);
    }

    @Override
    public PupilContext change(String pupilId, Function<@Nullable PupilContext, PupilContext> change) {
        return documents.change(pupilId, change);
    }

    @Override
    public void changeSilently(Map<String, Function<@Nullable PupilContext, PupilContext>> changes) {
        documents.changeSilently(changes);
    }

    @Override
    public List<PupilContext> endedBefore(LocalDate today, int atMost) {
        return documents.list(
                Filters.lt(UNCHANGED_UNTIL, today.toString()), Sorts.ascending(UNCHANGED_UNTIL), 0, atMost);
    }

    private final class Form implements DocumentForm<PupilContext> {

        private final SealedJson<PupilContext> json;
        private final KafkaContextPublisher publisher;

        Form(FieldCipher cipher, KafkaContextPublisher publisher) {
            this.json = new SealedJson<>(PupilContext.class, cipher);
            this.publisher = publisher;
        }

        @Override
        public String collection() {
            return "contexts";
        }

        @Override
        public String write(PupilContext content) {
            return json.seal(content);
        }

        @Override
        public PupilContext read(String stored) {
            return json.open(stored);
        }

        @Override
        public int revision(PupilContext content) {
            return content.revision();
        }

        /**
         * Looks again after publishing, and publishes again when the revision has moved: so the newest revision is also
         * the last one in the log, which is what compaction keeps.
         */
        @Override
        public void tell(PupilContext content, int revision) {
            PupilContext told = content;
            PupilContext now = content;
            do {
                told = now;
                publisher.publish(told);
                now = documents.find(told.pupilId()).orElse(told);
            } while (now.revision() != told.revision());
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
