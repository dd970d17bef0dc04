package nl.aanwezig.transition.oso;

import java.util.List;

/** Dossiers as files, for tests of those that take and give them. */
public final class OsoFiles {

    private OsoFiles() {}

    /** What comes over the line. */
    public static byte[] xml(OsoDossier dossier) {
        return OsoWriter.write(dossier);
    }

    /** Where every element stands, from the top down. */
    public static List<String> paths(OsoDossier dossier) {
        return dossier.elements().stream().map(OsoDossier.Located::path).toList();
    }

    /** With another text in the element at that path; the same where it is no text. */
    public static OsoDossier withTextAt(OsoDossier dossier, String path, String text) {
        return new OsoDossier(at("/" + dossier.root().name(), dossier.root(), path, text));
    }

    private static OsoElement at(String here, OsoElement element, String path, String text) {
        if (here.equals(path)) {
            return element.children().isEmpty() ? element.withText(text) : element;
        }
        var seen = new java.util.HashMap<String, Integer>();
        return element.withChildren(element.children().stream()
                .map(child -> at(
                        OsoDossier.Located.path(here, child.name(), seen.merge(child.name(), 1, Integer::sum)),
                        child,
                        path,
                        text))
                .toList());
    }
}
