package nl.aanwezig.transition.oso;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with the structure of OSO 2019.1: what is where is known to be right, what it says is for {@link OsoRules}.
 *
 * @param root the element {@code dossier}
 */
public record OsoDossier(OsoElement root) {

    static final String NAMESPACE = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier";

    /** The parts that the standard requires in every dossier. */
    public OsoElement metadata() {
        return part("metadata");
    }

    public OsoElement school() {
        return part("huidigeschool");
    }

    public OsoElement pupil() {
        return part("huidigeschool", "leerling");
    }

    public Optional<OsoElement> inspection() {
        return root.at("inzage");
    }

    /** The kind of transfer, if it is one of ours. */
    public Optional<OsoProfile> profile() {
        return metadata().textAt("overstap").flatMap(OsoProfile::called);
    }

    /** The day on which it was made. */
    public Optional<LocalDate> writtenOn() {
        return metadata().textAt("datum").map(ValueType::day);
    }

    OsoDossier withPupil(OsoElement pupil) {
        List<OsoElement> ofSchool = school().children().stream()
                .map(child -> child.name().equals("leerling") ? pupil : child)
                .toList();
        return with(school().withChildren(ofSchool));
    }

    /** With another metadata, inspection or school; put where the standard wants it. */
    OsoDossier with(OsoElement part) {
        List<OsoElement> parts = new ArrayList<>(root.children().stream()
                .filter(child -> !child.name().equals(part.name()))
                .toList());
        parts.add(part);
        return new OsoDossier(Structure.standard().root().inOrder(root.withChildren(parts)));
    }

    /** Every element with where it stands, from the top down. */
    List<Located> elements() {
        List<Located> found = new ArrayList<>();
        collect(new Located("/" + root.name(), root, null), found);
        return found;
    }

    private static void collect(Located here, List<Located> found) {
        found.add(here);
        Map<String, Integer> seen = new HashMap<>();
        for (OsoElement child : here.element().children()) {
            String path = Located.path(here.path(), child.name(), seen.merge(child.name(), 1, Integer::sum));
            collect(new Located(path, child, here.element()), found);
        }
    }

    private OsoElement part(String... path) {
        return root.at(path).orElseThrow(() -> new IllegalStateException("not read by OsoReader: no " + path[0]));
    }

    /** An element, where it stands, and in what. */
    record Located(
            String path, OsoElement element, @Nullable OsoElement parent) {

        static String path(String parent, String name, int position) {
            return parent + "/" + name + (position == 1 ? "" : "[" + position + "]");
        }

        boolean is(String name) {
            return element.name().equals(name);
        }

        boolean isIn(String name) {
            return parent != null && parent.name().equals(name);
        }
    }
}
