package nl.aanwezig.transition.oso;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a dossier: either text or children. Its {@code toString} is its name alone, so that a log line never holds
 * what a dossier says.
 *
 * @param description the {@code omschrijving} attribute, which the standard allows beside a country or nationality code
 * @param text exactly as it stood there; empty for an element with children
 */
public record OsoElement(String name, @Nullable String description, String text, List<OsoElement> children) {

    public OsoElement {
        children = List.copyOf(children);
    }

    public static OsoElement leaf(String name, String text) {
        return new OsoElement(name, null, text, List.of());
    }

    public static OsoElement block(String name, List<OsoElement> children) {
        return new OsoElement(name, null, "", children);
    }

    public Stream<OsoElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The first element down that path, if there is one. */
    public Optional<OsoElement> at(String... path) {
        Optional<OsoElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.all(step).findFirst());
        }
        return found;
    }

    public boolean has(String... path) {
        return at(path).isPresent();
    }

    public Optional<String> textAt(String... path) {
        return at(path).map(OsoElement::text);
    }

    /** Whether that child says yes; one that is missing says no. */
    public boolean isTrue(String child) {
        return textAt(child).filter(ValueType::isTrue).isPresent();
    }

    OsoElement withChildren(List<OsoElement> others) {
        return new OsoElement(name, description, text, others);
    }

    OsoElement withText(String other) {
        return new OsoElement(name, description, other, children);
    }

    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
