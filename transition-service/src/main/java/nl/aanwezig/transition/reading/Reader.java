package nl.aanwezig.transition.reading;

import java.util.Set;
import nl.aanwezig.transition.dossier.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was found to be allowed to look into a dossier.
 *
 * @param by subject of the token: the system that calls
 * @param person opaque id of the person, as that system asserts it; null where it does not
 * @param schoolId for whose sake; null where family or pupil look
 * @param opensCareTeam whether what is only for the care team is open too
 * @param documents ids of the documents that are open; null: all
 */
public record Reader(
        String by,
        @Nullable String person,
        ReaderRole role,
        @Nullable String schoolId,
        boolean opensCareTeam,
        @Nullable Set<String> documents) {

    /** Whether this reader may know of a document. */
    public boolean opens(String documentId, Sensitivity sensitivity) {
        return (documents == null || documents.contains(documentId))
                && (sensitivity == Sensitivity.MENTOR || opensCareTeam);
    }
}
