package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes to a dossier, by path from its root. */
public final class Edits {

    private Edits() {}

    /** With another element at that path, the first of that name at each step; null removes it. */
    public static OsoDossier with(OsoDossier dossier, String path, UnaryOperator<OsoElement> change) {
        return new OsoDossier(at(dossier.root(), List.of(path.split("/")), change));
    }

    public static OsoDossier text(OsoDossier dossier, String path, String text) {
        return with(dossier, path, element -> OsoElement.leaf(element.name(), text));
    }

    public static OsoDossier without(OsoDossier dossier, String path) {
        return with(dossier, path, element -> null);
    }

    /** With one more child where the standard wants it. */
    public static OsoDossier plus(OsoDossier dossier, String path, OsoElement child) {
        return with(dossier, path, element -> {
            List<OsoElement> children = new ArrayList<>(element.children());
            children.add(child);
            OsoElement more = element.withChildren(children);
            return element.name().equals("leerling")
                    ? Structure.standard().block("pupil").inOrder(more)
                    : more;
        });
    }

    private static OsoElement at(OsoElement element, List<String> path, UnaryOperator<OsoElement> change) {
        List<OsoElement> children = new ArrayList<>(element.children());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).name().equals(path.getFirst())) {
                OsoElement changed = path.size() == 1
                        ? change.apply(children.get(i))
                        : at(children.get(i), path.subList(1, path.size()), change);
                if (changed == null) {
                    children.remove(i);
                } else {
                    children.set(i, changed);
                }
                return element.withChildren(children);
            }
        }
        throw new IllegalArgumentException("no " + path + " in " + element);
    }
}
