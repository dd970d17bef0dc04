package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.transition.oso.OsoDossier.Located;

/** The documents within a dossier: each a file in a zip archive in base64, of a type that the standard allows. */
public final class OsoDocuments {

    private static final String DOCUMENT = "document";

    private final DocumentCheck check;

    public OsoDocuments(DocumentCheck check) {
        this.check = check;
    }

    /**
     * @param faults for what no school sends: a type that is not allowed, a program under another name, a bomb
     * @param cutOff documents that lack their end. Nobody can open them, so that they are left out, not refused: the
     *     standard's own examples have such documents
     */
    record Judgement(List<OsoFault> faults, Set<OsoElement> cutOff) {}

    Judgement judge(OsoDossier dossier) {
        List<OsoFault> faults = new ArrayList<>();
        Set<OsoElement> cutOff = new HashSet<>();
        for (Located found : dossier.elements()) {
            if (found.is(DOCUMENT)) {
                try {
                    if (open(found.element()).cutOff()) {
                        cutOff.add(found.element());
                    }
                } catch (Archive.BadArchive e) {
                    faults.add(new OsoFault(e.code(), found.path(), says(e.code())));
                }
            }
        }
        return new Judgement(faults, cutOff);
    }

    /** Every file of a dossier that was accepted. */
    public List<OsoFile> filesOf(OsoDossier dossier) {
        List<OsoFile> files = new ArrayList<>();
        for (Located found : dossier.elements()) {
            if (found.is(DOCUMENT)) {
                try {
                    Archive archive = open(found.element());
                    if (!archive.cutOff()) {
                        archive.files()
                                .forEach(file -> files.add(new OsoFile(found.path(), file.name(), file.content())));
                    }
                } catch (Archive.BadArchive e) {
                    throw new IllegalStateException("not an accepted dossier: " + e.code(), e);
                }
            }
        }
        return files;
    }

    private Archive open(OsoElement document) throws Archive.BadArchive {
        requireAllowed(document.textAt("bestandsnaam").orElse(""));
        Archive archive = Archive.open(decoded(document.textAt("bestandsinhoud").orElse("")));
        for (Archive.Entry file : archive.files()) {
            // The name in the archive counts: it is what the receiving school opens.
            requireAllowed(file.name());
            if (!archive.cutOff()) {
                Optional<String> fault = check.fault(file.name(), file.content());
                if (fault.isPresent()) {
                    throw new Archive.BadArchive(fault.get());
                }
            }
        }
        return archive;
    }

    private static void requireAllowed(String name) throws Archive.BadArchive {
        if (!DocumentType.isPlainName(name)) {
            throw new Archive.BadArchive("document_name_malformed");
        }
        if (!DocumentType.isAllowed(name)) {
            throw new Archive.BadArchive("document_type_not_allowed");
        }
    }

    private static byte[] decoded(String base64) throws Archive.BadArchive {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[ \t\r\n]", ""));
        } catch (IllegalArgumentException e) {
            throw new Archive.BadArchive("document_not_base64");
        }
    }

    private static String says(String code) {
        return switch (code) {
            case "document_not_base64" -> "the document is not in base64";
            case "document_not_zip" -> "the document is not a zip archive";
            case "document_too_large" ->
                "a document unzips to at most %d files and %d MB".formatted(Archive.MAX_FILES, Archive.MAX_BYTES >> 20);
            case "document_malformed" -> "the zip archive cannot be read";
            case "document_name_malformed" -> "the file must have a plain name, without a path";
            case "document_type_not_allowed" ->
                "allowed are PDF, JPG, PNG, DOC, DOCX, ODF, XLS, XLSX, TXT, PPT and PPTX";
            default -> "the file is not what its name says";
        };
    }
}
