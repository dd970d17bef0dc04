package nl.aanwezig.transition.web;

import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a step; each step says which of these it takes.
 *
 * @param on a day
 * @param remark up to 500 characters
 * @param by FAMILY or PUPIL
 * @param pupilId at the receiving school
 * @param items ids of the items that are released; absent: all
 */
record StepRequest(
        @Nullable String on,
        @Nullable String remark,
        @Nullable String by,
        @Nullable String pupilId,
        @Nullable List<@Nullable String> items) {

    static final StepRequest EMPTY = new StepRequest(null, null, null, null, null);

    @Nullable
    Set<String> itemIds() {
        if (items == null) {
            return null;
        }
        if (items.isEmpty()) {
            throw Refusal.MISSING_FIELD.because("items names no item; withdraw the transfer instead");
        }
        if (items.contains(null)) {
            throw Refusal.UNKNOWN_ITEM.because("items holds null");
        }
        return Set.copyOf(items.stream().map(java.util.Objects::requireNonNull).toList());
    }
}
