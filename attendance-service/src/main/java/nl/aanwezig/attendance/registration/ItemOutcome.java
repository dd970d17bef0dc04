package nl.aanwezig.attendance.registration;

import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item that was not accepted.
 *
 * @param index its place in what was sent, from 0
 * @param id its id, where that may be shown
 */
public record ItemOutcome(long index, @Nullable String id, Rejection rejection) {

    /** Duplicate, and not rejected: known already, nothing to do. */
    public boolean isDuplicate() {
        return rejection.code() == RejectionCode.DUPLICATE;
    }
}
