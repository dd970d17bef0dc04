package nl.aanwezig.transition.oso;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not travel: a pure function from an element to what is left of it.
 *
 * @param code public and stable, for whoever wants to know what was left out
 */
record TravelRule(String code, Left left) {

    /** What is left of an element within its parent; null when nothing is. */
    @FunctionalInterface
    interface Left {
        @Nullable
        OsoElement of(OsoElement element, OsoElement parent);
    }

    /** Drops elements whole. */
    static TravelRule without(String code, Dropped dropped) {
        return new TravelRule(code, (element, parent) -> dropped.is(element, parent) ? null : element);
    }

    /** Whether an element does not travel. */
    @FunctionalInterface
    interface Dropped {
        boolean is(OsoElement element, OsoElement parent);
    }

    OsoElement apply(OsoElement element) {
        List<OsoElement> kept = new ArrayList<>();
        for (OsoElement child : element.children()) {
            OsoElement rest = left.of(child, element);
            if (rest != null) {
                OsoElement inside = apply(rest);
                // A list or block that lost everything goes with what it lost.
                if (rest.children().isEmpty() || !inside.children().isEmpty()) {
                    kept.add(inside);
                }
            }
        }
        return kept.equals(element.children()) ? element : element.withChildren(kept);
    }
}
