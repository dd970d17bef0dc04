package nl.aanwezig.transition.oso.transfer;

import java.util.Set;

/** Which documents within an OSO dossier the family releases. */
@FunctionalInterface
public interface ReleasedDocuments {

    /** @return paths of {@code document} elements; none where nobody can know what is in them */
    Set<String> documentsReleased(String transferId);
}
