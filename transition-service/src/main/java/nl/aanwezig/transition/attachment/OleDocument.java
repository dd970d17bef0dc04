package nl.aanwezig.transition.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into an office document of the older kind (DOC, XLS, PPT): a small file system of named streams (OLE 2). */
final class OleDocument {

    private static final Set<String> MACROS =
            Set.of("vba", "macros", "_vba_project", "_vba_project_cur", "project", "projectwm");
    private static final Set<String> ENCRYPTED =
            Set.of("encryptedpackage", "encryptioninfo", "encryptedsummary", "\u0006dataspaces");
    private static final Set<String> NESTED = Set.of("\u0001ole10native", "package", "contents");
    private static final int DEEPEST = 20;

    private OleDocument() {}

    static DocumentType look(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            requireHarmless(root, 0);
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                OleStreams.requireReadableWord(stream(root, "WordDocument"));
                return DocumentType.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                OleStreams.requirePlainWorkbook(
                        stream(root, root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book"));
                return DocumentType.XLS;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                OleStreams.requirePlainPresentation(stream(root, "PowerPoint Document"));
                return DocumentType.PPT;
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedDocumentException refused) {
                throw refused;
            }
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
        throw new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH);
    }

    private static void requireHarmless(DirectoryEntry directory, int depth) {
        if (depth > DEEPEST) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
        Iterator<Entry> entries = directory.getEntries();
        while (entries.hasNext()) {
            Entry entry = entries.next();
            String name = entry.getName().toLowerCase(java.util.Locale.ROOT);
            if (MACROS.contains(name)) {
                throw new RefusedDocumentException(DocumentFault.MACROS_REFUSED);
            }
            if (ENCRYPTED.contains(name)) {
                throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
            }
            if (NESTED.contains(name)) {
                throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
            }
            if (entry instanceof DirectoryEntry below) {
                requireHarmless(below, depth + 1);
            }
        }
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (InputStream bytes = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return bytes.readAllBytes();
        }
    }
}
