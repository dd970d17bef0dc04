package nl.aanwezig.attendance.masterdata;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The service's own documents of one kind. A change is one atomic update, then a snapshot on the compacted topic, and
 * only then answered. There is no dual write to lose: a document remembers who has yet to publish it, and
 * {@link #publishUnsettled()} finishes what a crash or an absent broker left.
 *
 * <p>Writers may overtake each other between store and topic. Each therefore reads again after publishing and publishes
 * what is newest then, so that the last record of a key is always its newest revision.
 */
public final class MasterData<T> {

    private static final int ATTEMPTS = 100;
    private static final int SWEEP = 500;

    private final RevisionedDocuments<T> documents;
    private final SnapshotPublisher<T> topic;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a writer may take before its work is taken over */
    public MasterData(RevisionedDocuments<T> documents, SnapshotPublisher<T> topic, Clock clock, Duration patience) {
        this.documents = documents;
        this.topic = topic;
        this.clock = clock;
        this.patience = patience;
    }

    public Optional<Revisioned<T>> find(String id) {
        return documents.find(id);
    }

    /** Those that exist, by id. */
    public Map<String, T> findAll(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : documents.findAll(ids);
    }

    /**
     * Changes one document and returns when the newest revision is published. A change that changes nothing publishes
     * nothing, unless an earlier one is still to be published.
     *
     * @param change from the content before (null: there is none) to the content after; may be called more than once
     */
    public Revisioned<T> change(String id, Function<@Nullable T, T> change) {
        String token = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Revisioned<T> before = documents.find(id).orElse(null);
            T content = change.apply(before == null ? null : before.content());
            if (before != null && before.settled() && before.content().equals(content)) {
                return before;
            }
            boolean written = before == null
                    ? documents.create(id, content, token)
                    : documents.replace(id, before.revision(), content, token);
            if (written) {
                Revisioned<T> newest = publishNewest(id);
                documents.settle(id, List.of(token));
                return newest;
            }
        }
        throw new IllegalStateException("one document was changed by too many at once");
    }

    /** Publishes what earlier writers stored and did not live, or could not reach the broker, to publish. */
    public void publishUnsettled() {
        for (RevisionedDocuments.Unsettled each :
                documents.unsettledSince(clock.instant().minus(patience), SWEEP)) {
            publishNewest(each.id());
            documents.settle(each.id(), each.tokens());
        }
    }

    private Revisioned<T> publishNewest(String id) {
        Revisioned<T> published = documents.find(id).orElseThrow();
        while (true) {
            topic.publish(published);
            Revisioned<T> newest = documents.find(id).orElseThrow();
            if (newest.revision() == published.revision()) {
                return newest;
            }
            published = newest;
        }
    }
}
