package nl.aanwezig.transition.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whether bytes are a document that a dossier takes. The content decides what it is; name and declared type must agree
 * with it, so that nothing is opened as something else. It is no virus scanner: it refuses what could run at all.
 * Safe for use by many threads.
 */
public final class DocumentCheck {

    /** Letters, digits, marks, spaces and plain punctuation: no path, no control or direction characters. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._,()&'+@!#=\\-]{1,120}");

    /** Those that are no container of other parts. */
    private static final Set<DocumentType> PLAIN =
            EnumSet.of(DocumentType.PDF, DocumentType.JPG, DocumentType.PNG, DocumentType.TXT);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * Says what it is.
     *
     * @param name of the file, as people know it
     * @param declared media type that the sender declares; null where it declares none
     * @throws RefusedDocumentException where it is nothing that a dossier takes
     */
    public DocumentType check(String name, @Nullable String declared, byte[] content) {
        if (content.length == 0) {
            throw new RefusedDocumentException(DocumentFault.EMPTY_DOCUMENT);
        }
        DocumentType named = requireName(name);
        requireDeclared(declared, named);
        DocumentType found = found(content);
        if (found != named) {
            throw new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH);
        }
        return found;
    }

    /** What can be said before a byte was read. */
    static DocumentType requireName(String name) {
        if (!NAME.matcher(name).matches() || name.startsWith(".") || name.isBlank()) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_NAME);
        }
        return DocumentType.ofName(name)
                .orElseThrow(() -> new RefusedDocumentException(DocumentFault.UNKNOWN_DOCUMENT_TYPE));
    }

    static void requireDeclared(@Nullable String declared, DocumentType named) {
        if (declared != null
                && DocumentType.ofMediaType(declared)
                                .orElseThrow(() -> new RefusedDocumentException(DocumentFault.UNKNOWN_DOCUMENT_TYPE))
                        != named) {
            throw new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH);
        }
    }

    private DocumentType found(byte[] content) {
        String type = detect(content);
        Dangers.require(type);
        return switch (Container.of(content)) {
            case ZIP -> new ZippedDocument(this::detect).look(content);
            case OLE -> OleDocument.look(content);
            case NONE -> plain(type, content);
        };
    }

    private static DocumentType plain(String type, byte[] content) {
        if (Dangers.isArchive(type)) {
            throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
        }
        DocumentType plain = DocumentType.ofMediaType(type)
                .filter(PLAIN::contains)
                .orElseThrow(() -> new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH));
        if (plain == DocumentType.PDF) {
            PdfDocument.look(content);
        }
        return plain;
    }

    /** By the first bytes alone: a name would make Tika believe it. */
    private String detect(byte[] content) {
        try {
            return types.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
