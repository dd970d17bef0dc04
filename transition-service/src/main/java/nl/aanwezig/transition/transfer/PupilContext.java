package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the backbone is told of a pupil: the whole of it each time, so that only the newest revision matters.
 *
 * @param revision counts up for the pupil over all transfers; a consumer keeps the highest
 * @param releasedOn null when withdrawn
 * @param until last day of use, or null
 * @param readOn when the receiving school first read it; null while it has not, and when withdrawn
 * @param items released ones only; empty when withdrawn
 * @param saidAt when the revision came about, also when it is said again
 */
public record PupilContext(
        String pupilId,
        long revision,
        String schoolId,
        String transferId,
        ContextStatus status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate readOn,
        List<ContextItem> items,
        Instant saidAt) {

    public PupilContext {
        items = List.copyOf(items);
    }
}
