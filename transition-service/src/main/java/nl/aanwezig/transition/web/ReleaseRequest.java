package nl.aanwezig.transition.web;

import java.util.List;
import java.util.Objects;
import nl.aanwezig.transition.transfer.Refusal;
import nl.aanwezig.transition.transfer.Release;
import org.jspecify.annotations.Nullable;

/**
 * What may leave.
 *
 * @param items places of the items, from 0; absent: those marked as released, or all where none is marked
 * @param inspectedOn the day of inspection, where the draft did not have it
 */
record ReleaseRequest(
        @Nullable List<@Nullable Integer> items, @Nullable String inspectedOn) {

    static final ReleaseRequest EMPTY = new ReleaseRequest(null, null);

    Release toRelease() {
        if (items != null && items.stream().anyMatch(Objects::isNull)) {
            throw Refusal.UNKNOWN_ITEM.because("items holds null");
        }
        List<Integer> places = items == null
                ? null
                : items.stream().map(Objects::requireNonNull).toList();
        return new Release(places, TransferRequest.date("inspectedOn", inspectedOn));
    }
}
