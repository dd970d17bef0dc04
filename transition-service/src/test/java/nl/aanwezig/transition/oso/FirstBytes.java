package nl.aanwezig.transition.oso;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Knows files by how they begin: enough to tell a program from a document in a test. */
public final class FirstBytes implements DocumentCheck {

    @Override
    public Optional<String> fault(String fileName, byte[] content) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String start = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        boolean right = switch (extension) {
            case "pdf" -> start.startsWith("%PDF");
            case "png" -> start.startsWith("\u0089PNG");
            case "jpg", "jpeg" -> start.startsWith("\u00ff\u00d8\u00ff");
            case "doc", "xls", "ppt" -> start.startsWith("\u00d0\u00cf\u0011\u00e0");
            case "txt" -> !start.contains("\0") && !start.startsWith("MZ") && !start.startsWith("%PDF");
            default -> start.startsWith("PK\3\4");
        };
        return right ? Optional.empty() : Optional.of("document_content_mismatch");
    }
}
