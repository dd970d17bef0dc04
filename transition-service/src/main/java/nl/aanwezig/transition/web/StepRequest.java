package nl.aanwezig.transition.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param documents ids of the documents that are released; absent: none
 */
record StepRequest(
        @Nullable String on,
        @Nullable String remark,
        @Nullable String by,
        @Nullable String pupilId,
        @Nullable List<@Nullable String> items,
        @Nullable List<@Nullable String> documents) {

    static final StepRequest EMPTY = new StepRequest(null, null, null, null, null, null);

    @Nullable
    Set<String> itemIds() {
        if (items == null) {
            return null;
        }
        if (items.isEmpty()) {
            throw Refusal.MISSING_FIELD.because("items names no item; withdraw the transfer instead");
        }
        return ids(items, Refusal.UNKNOWN_ITEM);
    }

    Set<String> documentIds() {
        return documents == null ? Set.of() : ids(documents, Refusal.DOCUMENT_NOT_FOUND);
    }

    private static Set<String> ids(List<@Nullable String> given, Refusal otherwise) {
        return given.stream()
                .map(each -> {
                    if (each == null) {
                        throw otherwise.because("a list of ids holds null");
                    }
                    return each;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
