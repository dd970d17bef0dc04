package nl.aanwezig.transition.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of document that a dossier takes; nothing else. */
public enum DocumentType {
    PDF("application/pdf", "pdf"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TXT("text/plain", "txt"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp");

    private final String mediaType;
    private final Set<String> extensions;

    DocumentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the last extension of a file name. */
    static Optional<DocumentType> ofName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 1
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(each -> each.extensions.contains(extension))
                        .findFirst();
    }

    /** By a media type, its parameters aside. */
    static Optional<DocumentType> ofMediaType(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(plain))
                .findFirst();
    }
}
