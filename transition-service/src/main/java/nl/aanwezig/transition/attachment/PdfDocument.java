package nl.aanwezig.transition.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the names in a PDF outside its streams: whether it is encrypted, runs scripts, starts programs, or has files in
 * it. What is inside a compressed stream is not seen, as a virus scanner would; a PDF reader asks before it runs such.
 */
final class PdfDocument {

    private static final Pattern STREAM = Pattern.compile(">>\\s{0,9}stream\\r?\\n");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|JS|Launch|RichMedia|GoToE|ImportData)(?![A-Za-z])");
    private static final Pattern NESTED = Pattern.compile("/(EmbeddedFiles?|FileAttachment)(?![A-Za-z])");

    private PdfDocument() {}

    static void look(byte[] content) {
        String names = unescaped(withoutStreams(new String(content, ISO_8859_1)));
        if (!names.startsWith("%PDF-")) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
        if (ENCRYPT.matcher(names).find()) {
            throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
        }
        if (ACTIVE.matcher(names).find()) {
            throw new RefusedDocumentException(DocumentFault.ACTIVE_CONTENT_REFUSED);
        }
        if (NESTED.matcher(names).find()) {
            throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
        }
    }

    /** Random bytes of a stream would look like names now and then. */
    private static String withoutStreams(String pdf) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int start = streamFrom(pdf, 0); start >= 0; start = streamFrom(pdf, from)) {
            int end = pdf.indexOf("endstream", start);
            if (end < 0) {
                break;
            }
            out.append(pdf, from, start);
            from = end;
        }
        return out.append(pdf, from, pdf.length()).toString();
    }

    /** Where the next stream begins: the word after a dictionary, and a line break after it. */
    private static int streamFrom(String pdf, int from) {
        Matcher next = STREAM.matcher(pdf);
        return next.find(from) ? next.end() : -1;
    }

    /** A name may be written with any of its characters as {@code #} and two digits. */
    private static String unescaped(String names) {
        return ESCAPED.matcher(names)
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1).toLowerCase(Locale.ROOT), 16))));
    }
}
