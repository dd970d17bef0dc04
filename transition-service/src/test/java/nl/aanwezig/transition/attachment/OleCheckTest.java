package nl.aanwezig.transition.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an older office file, a file system of its own, may not hold. */
class OleCheckTest extends DocumentCheckCase {

    @Test
    void documents_and_presentations_with_macros_are_refused() {
        // In both orders: where the text comes first, Tika names the kind of document and not the container.
        for (byte[] document : List.of(
                SomeDocuments.ole(inOrder("WordDocument", 600, "Macros/VBA/dir", 10)),
                SomeDocuments.ole(inOrder("Macros/VBA/dir", 10, "WordDocument", 600)))) {
            refused(DocumentFault.MACROS_REFUSED, "a.doc", DocumentType.DOC.mediaType(), document);
        }
        refused(
                DocumentFault.MACROS_REFUSED,
                "a.ppt",
                DocumentType.PPT.mediaType(),
                SomeDocuments.ole(Map.of("PowerPoint Document", record(0xF, 1023, record(2, 0x400, words(1, 1, 2))))));
    }

    @Test
    void encrypted_files_are_refused() {
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.docx",
                DocumentType.DOCX.mediaType(),
                SomeDocuments.ole(Map.of("EncryptedPackage", new byte[10], "EncryptionInfo", new byte[10])));
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.xls",
                DocumentType.XLS.mediaType(),
                SomeDocuments.workbook("geheim"));
        byte[] word = new byte[600];
        word[11] = 1;
        refused(
                DocumentFault.ENCRYPTED_DOCUMENT_REFUSED,
                "a.doc",
                DocumentType.DOC.mediaType(),
                SomeDocuments.ole(Map.of("WordDocument", word)));
    }

    @Test
    void files_within_files_are_refused() {
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.doc",
                DocumentType.DOC.mediaType(),
                SomeDocuments.ole(
                        Map.of("WordDocument", new byte[600], "ObjectPool/_1/\u0001Ole10Native", new byte[9])));
        refused(
                DocumentFault.NESTED_FILE_REFUSED,
                "a.ppt",
                DocumentType.PPT.mediaType(),
                SomeDocuments.ole(Map.of("PowerPoint Document", record(0, 0x1011, new byte[20]))));
    }

    private static Map<String, byte[]> inOrder(String first, int bytes, String second, int more) {
        Map<String, byte[]> streams = new LinkedHashMap<>();
        streams.put(first, new byte[bytes]);
        streams.put(second, new byte[more]);
        return streams;
    }

    private static byte[] record(int version, int kind, byte[] inside) {
        return ByteBuffer.allocate(8 + inside.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) version)
                .putShort((short) kind)
                .putInt(inside.length)
                .put(inside)
                .array();
    }

    private static byte[] words(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(words).forEach(bytes::putInt);
        return bytes.array();
    }
}
