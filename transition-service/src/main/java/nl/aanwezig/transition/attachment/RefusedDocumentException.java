package nl.aanwezig.transition.attachment;

/** A document that a dossier does not take; nothing of it is kept. */
public final class RefusedDocumentException extends RuntimeException {

    private final DocumentFault fault;

    public RefusedDocumentException(DocumentFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public DocumentFault fault() {
        return fault;
    }
}
