package nl.aanwezig.transition.oso;

import java.util.Locale;
import java.util.Set;

/** The files that the standard allows beside a dossier, by extension; of OpenDocument also the extensions in use. */
final class DocumentType {

    private static final Set<String> EXTENSIONS = Set.of(
            "pdf", "jpg", "jpeg", "png", "doc", "docx", "odf", "odt", "ods", "odp", "xls", "xlsx", "txt", "ppt",
            "pptx");

    private static final int MAX_NAME = 255;

    private DocumentType() {}

    static boolean isAllowed(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** A plain name, not a path to somewhere and nothing that a screen would show as another name. */
    static boolean isPlainName(String fileName) {
        return fileName.length() <= MAX_NAME
                && fileName.codePoints()
                        .noneMatch(c -> c == '/'
                                || c == '\\'
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT);
    }
}
