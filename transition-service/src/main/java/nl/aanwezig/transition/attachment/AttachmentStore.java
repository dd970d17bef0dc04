package nl.aanwezig.transition.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps documents, all of one or nothing of it. */
public interface AttachmentStore {

    /**
     * Keeps a document.
     *
     * @param most documents that the dossier may have
     * @return false where it has as many already; then nothing is kept
     */
    boolean add(Attachment attachment, byte[] content, int most);

    /** Those of a dossier, in the order in which they were added. */
    List<Attachment> of(String transferId);

    /** The content; empty where it is gone. */
    Optional<byte[]> content(Attachment attachment);

    /** Which of these transfers have any. */
    Set<String> having(Collection<String> transferIds);

    /** @return whether it was there */
    boolean remove(String transferId, String documentId);

    /** All of a dossier, for whoever takes everything back. */
    void removeAll(String transferId);
}
