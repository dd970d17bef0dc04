package nl.aanwezig.notification.transition;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a family released, as far as messages need it; no item is among it.
 *
 * @param schoolId the receiving school
 * @param since when it was delivered there, or released where that was not told; null where neither was
 * @param until last day of use; null where none was set
 * @param wish null where the family named none
 * @param before whom it trusted at primary school; null where it named nobody
 * @param after the counterpart whom the receiving school named; null while it has not
 */
public record FamilyContext(
        String pupilId,
        String schoolId,
        String transferId,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable ContactWish wish,
        @Nullable Contact before,
        @Nullable Contact after) {

    public FamilyContext {
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(transferId, "transferId");
    }

    public boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "FamilyContext[" + schoolId + "/" + pupilId + "]";
    }
}
