package nl.aanwezig.transition.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The few bytes of the main stream of an older office document that say whether it is encrypted, or has macros where the
 * names of its streams do not tell. By the published formats: MS-DOC 2.5.2, MS-XLS 2.4.28 and 2.4.117, MS-PPT 2.3.1.
 */
final class OleStreams {

    private static final int FIB_FLAGS = 10;
    private static final int FIB_ENCRYPTED = 0x0100;

    private static final int XLS_FILE_PASS = 0x002F;
    private static final int XLS_BOUND_SHEET = 0x0085;
    private static final int XLS_EOF = 0x000A;
    private static final int SHEET_KIND_AT = 5;
    private static final int MACRO_SHEET = 1;

    private static final int PPT_HEADER = 8;
    private static final int PPT_CONTAINER = 0xF;
    private static final int PPT_VBA_ATOM = 0x0400;
    private static final int PPT_EMBEDDED_OBJECT = 0x1011;
    private static final int PPT_CRYPT_SESSION = 0x2F14;

    private OleStreams() {}

    static void requireReadableWord(byte[] stream) {
        ByteBuffer bytes = littleEndian(stream);
        if (bytes.limit() < FIB_FLAGS + 2) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
        if ((bytes.getShort(FIB_FLAGS) & FIB_ENCRYPTED) != 0) {
            throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
        }
    }

    /** The records of the first part, which describes the workbook. */
    static void requirePlainWorkbook(byte[] stream) {
        ByteBuffer bytes = littleEndian(stream);
        while (bytes.remaining() >= 4) {
            int kind = bytes.getShort() & 0xFFFF;
            int length = bytes.getShort() & 0xFFFF;
            if (kind == XLS_EOF) {
                return;
            }
            if (kind == XLS_FILE_PASS) {
                throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
            }
            if (length > bytes.remaining()) {
                break;
            }
            if (kind == XLS_BOUND_SHEET
                    && length > SHEET_KIND_AT
                    && bytes.get(bytes.position() + SHEET_KIND_AT) == MACRO_SHEET) {
                throw new RefusedDocumentException(DocumentFault.MACROS_REFUSED);
            }
            bytes.position(bytes.position() + length);
        }
        throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
    }

    /** Steps into each container, and over everything else; so it ends after as many steps as there are records. */
    static void requirePlainPresentation(byte[] stream) {
        ByteBuffer bytes = littleEndian(stream);
        while (bytes.remaining() >= PPT_HEADER) {
            int version = bytes.getShort() & 0x000F;
            int kind = bytes.getShort() & 0xFFFF;
            int length = bytes.getInt();
            switch (kind) {
                case PPT_VBA_ATOM -> requireNoMacros(bytes, length);
                case PPT_EMBEDDED_OBJECT -> throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
                case PPT_CRYPT_SESSION -> throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
                default -> {
                    // Nothing that matters here.
                }
            }
            if (version != PPT_CONTAINER) {
                if (length < 0 || length > bytes.remaining()) {
                    throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
                }
                bytes.position(bytes.position() + length);
            }
        }
    }

    private static void requireNoMacros(ByteBuffer bytes, int length) {
        if (length < 8 || bytes.remaining() < 8 || bytes.getInt(bytes.position() + 4) != 0) {
            throw new RefusedDocumentException(DocumentFault.MACROS_REFUSED);
        }
    }

    private static ByteBuffer littleEndian(byte[] stream) {
        return ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }
}
