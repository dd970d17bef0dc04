package nl.aanwezig.transition.oso.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.aanwezig.transition.attachment.RefusedDocumentException;
import nl.aanwezig.transition.oso.DocumentCheck;

/** Documents within a dossier are looked into as those beside it are. */
final class TikaDocumentCheck implements DocumentCheck {

    /** The standard's one extension of OpenDocument stands for all of its kinds. */
    private static final List<String> OPEN_DOCUMENT = List.of("odt", "ods", "odp");

    private final nl.aanwezig.transition.attachment.DocumentCheck check;

    TikaDocumentCheck(nl.aanwezig.transition.attachment.DocumentCheck check) {
        this.check = check;
    }

    @Override
    public Optional<String> fault(String fileName, byte[] content) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!extension.equals("odf")) {
            return faultOf(extension, content);
        }
        Optional<String> fault = Optional.empty();
        for (String each : OPEN_DOCUMENT) {
            fault = faultOf(each, content);
            if (fault.isEmpty()) {
                return fault;
            }
        }
        return fault;
    }

    /** The name itself was checked before, by the rules of the standard. */
    private Optional<String> faultOf(String extension, byte[] content) {
        try {
            check.check("document." + extension, null, content);
            return Optional.empty();
        } catch (RefusedDocumentException e) {
            return Optional.of(e.fault().code());
        }
    }
}
