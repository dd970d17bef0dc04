package nl.aanwezig.transition.attachment;

import java.util.Locale;

/** Why a document is refused. The code is public and stable. */
public enum DocumentFault {
    EMPTY_DOCUMENT("the document is empty"),
    DOCUMENT_TOO_LARGE("the document has too many bytes"),
    TOO_MANY_DOCUMENTS("the dossier has as many documents as it may have"),
    MALFORMED_NAME("the name must have 1 to 120 characters, an extension, and no path or hidden characters"),
    UNKNOWN_DOCUMENT_TYPE("documents are PDF, JPG, PNG, TXT, DOC, DOCX, XLS, XLSX, PPT, PPTX, ODT, ODS or ODP"),
    DOCUMENT_TYPE_MISMATCH("content, name and Content-Type must be of one kind"),
    MALFORMED_DOCUMENT("the document cannot be read as what it says it is"),
    PROGRAM_REFUSED("the document is a program or a script"),
    MARKUP_REFUSED("the document is HTML, SVG or XML"),
    MACROS_REFUSED("the document has macros"),
    ACTIVE_CONTENT_REFUSED("the document runs scripts, starts programs or loads something from elsewhere"),
    ENCRYPTED_DOCUMENT_REFUSED("the document is encrypted, so nobody can look into it"),
    NESTED_FILE_REFUSED("the document has another file in it, or is an archive");

    private final String detail;

    DocumentFault(String detail) {
        this.detail = detail;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people, in English; never repeats anything of the document. */
    public String detail() {
        return detail;
    }
}
