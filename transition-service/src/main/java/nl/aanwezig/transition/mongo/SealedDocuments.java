package nl.aanwezig.transition.mongo;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.starter.document.OwnDocuments;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.document.store.PublishedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents of which everything is encrypted but the few fields that are searched for. */
abstract class SealedDocuments<T> implements OwnDocuments<T> {

    private final PublishedDocuments<T> documents;

    SealedDocuments(Form<T> form, MongoTemplate mongo, Clock clock) {
        this.documents = new PublishedDocuments<>(form, mongo, clock);
    }

    PublishedDocuments<T> documents() {
        return documents;
    }

    @Override
    public final Optional<T> find(String id) {
        return documents.find(id);
    }

    @Override
    public final T change(String id, Function<@Nullable T, T> change) {
        return documents.change(id, change);
    }

    @Override
    public final void changeSilently(Map<String, Function<@Nullable T, T>> changes) {
        documents.changeSilently(changes);
    }

    /** The form of such a document: what is left to say is its collection, its revision, and what is told and searched. */
    abstract static class Form<T> implements DocumentForm<T> {

        private final SealedJson<T> json;

        Form(Class<T> type, FieldCipher cipher) {
            this.json = new SealedJson<>(type, cipher);
        }

        @Override
        public final String write(T content) {
            return json.seal(content);
        }

        @Override
        public final T read(String stored) {
            return json.open(stored);
        }
    }
}
