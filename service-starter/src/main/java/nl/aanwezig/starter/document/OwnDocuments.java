package nl.aanwezig.starter.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one kind that this service owns; they are the truth, and topics follow them.
 *
 * @param <T> an immutable value with a sound {@code equals}
 */
public interface OwnDocuments<T> {

    Optional<T> find(String id);

    /**
     * Changes one document and returns when what that says is published.
     *
     * @param change from the content before (null: there is none) to the content after. It may be called more than once,
     *     and refuses by an exception; where it returns an equal value nothing is written, and what an earlier writer
     *     did not live to publish is published all the same
     */
    T change(String id, Function<@Nullable T, T> change);

    /** Changes many documents in a way that says nothing to others. */
    void changeSilently(Map<String, Function<@Nullable T, T>> changes);
}
