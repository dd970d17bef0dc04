package nl.aanwezig.notification.answer.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.aanwezig.notification.answer.Answer;
import nl.aanwezig.notification.answer.AnswerLink;
import nl.aanwezig.notification.answer.AnswerStore;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** Collections {@code answers}, encrypted, and {@code answerLinks}, which holds ids alone. */
final class AnswerDocuments implements AnswerStore {

    private static final String LINKS = "answerLinks";
    private static final String SCHOOL = "schoolId";
    private static final String AT = "at";

    private final PublishedDocuments<Answer> answers;
    private final MongoTemplate mongo;

    AnswerDocuments(MongoTemplate mongo, FieldCipher cipher, JsonMapper json, AnswerTelling telling, Clock clock) {
        this.mongo = mongo;
        this.answers = new PublishedDocuments<>(new AnswerForm(cipher, json, telling), mongo, clock);
        answers.createIndex(SCHOOL, AT);
        mongo.indexOps(LINKS).createIndex(new Index("phone", Sort.Direction.ASC).sparse());
    }

    PublishedDocuments<Answer> documents() {
        return answers;
    }

    record LinkDocument(
            String id, AnswerLink link, @Nullable String phone) {}

    @Override
    public void keep(String linkId, AnswerLink link, @Nullable String phone) {
        mongo.save(new LinkDocument(linkId, link, phone), LINKS);
    }

    @Override
    public List<AnswerLink> linksTo(String phone) {
        return mongo.find(Query.query(where("phone").is(phone)), LinkDocument.class, LINKS).stream()
                .map(LinkDocument::link)
                .toList();
    }

    @Override
    public Optional<AnswerLink> link(String linkId) {
        return Optional.ofNullable(mongo.findById(linkId, LinkDocument.class, LINKS))
                .map(LinkDocument::link);
    }

    @Override
    public Optional<Answer> answer(String answerId) {
        return answers.find(answerId);
    }

    @Override
    public Answer give(Answer answer) {
        return answers.change(answer.answerId(), before -> before == null ? answer : before);
    }

    @Override
    public Answer change(String answerId, UnaryOperator<Answer> change) {
        return answers.change(answerId, before -> change.apply(Objects.requireNonNull(before, "no such answer")));
    }

    @Override
    public List<Answer> of(String schoolId, int skip, int limit) {
        return answers.list(Filters.eq(SCHOOL, schoolId), Sorts.descending(AT, "_id"), skip, limit);
    }

    private record AnswerForm(FieldCipher cipher, JsonMapper json, AnswerTelling telling)
            implements DocumentForm<Answer> {

        @Override
        public String collection() {
            return "answers";
        }

        @Override
        public String write(Answer content) {
            return cipher.encrypt(json.writeValueAsString(content));
        }

        @Override
        public Answer read(String stored) {
            return json.readValue(cipher.decrypt(stored), Answer.class);
        }

        /** It is said once; who takes it up afterwards stays here. */
        @Override
        public int revision(Answer content) {
            return 1;
        }

        @Override
        public void tell(Answer content, int revision) {
            telling.tell(content);
        }

        @Override
        public Document queried(Answer content) {
            return new Document(SCHOOL, content.schoolId())
                    .append(AT, content.at().toString());
        }
    }
}
