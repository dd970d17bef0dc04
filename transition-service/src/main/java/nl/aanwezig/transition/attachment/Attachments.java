package nl.aanwezig.transition.attachment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.dossier.Sensitivity;
import org.jspecify.annotations.Nullable;

/** The documents of dossiers. Who may add or open one is asked elsewhere. */
public final class Attachments {

    private final AttachmentStore store;
    private final DocumentCheck check;
    private final Limits limits;
    private final Clock clock;

    public Attachments(AttachmentStore store, DocumentCheck check, Limits limits, Clock clock) {
        this.store = store;
        this.check = check;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param maxBytes of one document
     * @param maxDocuments of one dossier
     */
    public record Limits(int maxBytes, int maxDocuments) {}

    /**
     * A document to be added.
     *
     * @param declared its media type, as the sender says
     */
    public record Upload(String name, @Nullable String declared, Sensitivity sensitivity, String by) {

        /** What can be refused before a byte was read. */
        public void requireAllowed() {
            DocumentCheck.requireDeclared(declared, DocumentCheck.requireName(name));
        }
    }

    public Limits limits() {
        return limits;
    }

    /** @throws RefusedDocumentException where it may not be added; then nothing of it is kept */
    public Attachment add(String transferId, Upload upload, byte[] content) {
        if (content.length > limits.maxBytes()) {
            throw new RefusedDocumentException(DocumentFault.DOCUMENT_TOO_LARGE);
        }
        Attachment attachment = new Attachment(
                UUID.randomUUID().toString(),
                transferId,
                upload.name(),
                check.check(upload.name(), upload.declared(), content),
                content.length,
                upload.sensitivity(),
                upload.by(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.add(attachment, content, limits.maxDocuments())) {
            throw new RefusedDocumentException(DocumentFault.TOO_MANY_DOCUMENTS);
        }
        return attachment;
    }

    /** In the order in which they were added. */
    public List<Attachment> of(String transferId) {
        return store.of(transferId);
    }

    public Optional<Attachment> find(String transferId, String documentId) {
        return store.of(transferId).stream()
                .filter(each -> each.documentId().equals(documentId))
                .findFirst();
    }

    /** @throws RefusedException where one of them is no document of the dossier */
    public void requireAll(String transferId, Set<String> documentIds) {
        Set<String> known =
                store.of(transferId).stream().map(Attachment::documentId).collect(Collectors.toSet());
        if (!known.containsAll(documentIds)) {
            throw Refusal.DOCUMENT_NOT_FOUND.because("the transfer has no such document");
        }
    }

    public Optional<byte[]> content(Attachment attachment) {
        return store.content(attachment);
    }

    /** @return whether it was there */
    public boolean remove(String transferId, String documentId) {
        return store.remove(transferId, documentId);
    }

    public void removeAll(String transferId) {
        store.removeAll(transferId);
    }

    /** Removes those of all of these transfers. */
    public void removeAll(Collection<String> transferIds) {
        store.having(transferIds).forEach(store::removeAll);
    }
}
