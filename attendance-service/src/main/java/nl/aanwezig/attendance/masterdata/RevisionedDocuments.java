package nl.aanwezig.attendance.masterdata;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the documents of one kind are kept. Every write is one atomic update of one document and carries a token, which
 * stays with the document until its writer has seen the newest revision published.
 */
public interface RevisionedDocuments<T> {

    Optional<Revisioned<T>> find(String id);

    /** Those that exist, by id. */
    Map<String, T> findAll(Collection<String> ids);

    /** Writes revision 1; false when there is one already. */
    boolean create(String id, T content, String token);

    /** Writes the revision after the expected one; false when that is not the current one any more. */
    boolean replace(String id, long expectedRevision, T content, String token);

    /** Removes these tokens: their writers' work is published. */
    void settle(String id, Collection<String> tokens);

    /** Documents whose writer did not finish in time, at most {@code limit}. */
    List<Unsettled> unsettledSince(Instant before, int limit);

    /** @param tokens those of the writers that did not finish */
    record Unsettled(String id, List<String> tokens) {}
}
