package nl.aanwezig.transition.oso;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a dossier a reader gets: the parts that are open to them, and nothing that is a part and not open. Of a text so
 * much as was shown to the family.
 */
public final class OsoSelection {

    /** They tell of the origin of parents, and are in none of the five categories of the law. */
    private static final Set<String> NEVER = Set.of("nnca", "leerlinggewicht");

    /** Shorter texts stand in many places for other reasons. */
    private static final int TELLING = 12;

    private final Set<String> closed = new HashSet<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> documents;

    /**
     * @param open those of {@code OsoParts.of(dossier)} that the reader gets
     * @param documents paths of the documents that the reader gets
     */
    public OsoSelection(OsoDossier dossier, Collection<OsoPart> open, Set<String> documents) {
        this.documents = Set.copyOf(documents);
        for (OsoPart part : OsoParts.of(dossier)) {
            if (!open.contains(part)) {
                closed.addAll(part.paths());
            } else if (part.text() != null) {
                part.paths().forEach(path -> shown.put(path, part.text()));
            }
        }
    }

    public OsoDossier of(OsoDossier dossier) {
        return new OsoDossier(kept("/" + dossier.root().name(), dossier.root()));
    }

    /** @param left the dossier without every text that holds one of those; {@code paths} says where they stood */
    public record Silenced(OsoDossier left, List<String> paths) {}

    /** Takes out whatever repeats one of these texts somewhere else. */
    public static Silenced silenced(OsoDossier dossier, Collection<String> texts) {
        List<String> secrets = texts.stream()
                .map(OsoSelection::plain)
                .filter(text -> text.length() >= TELLING)
                .toList();
        List<String> paths = new ArrayList<>();
        OsoElement left = without("/" + dossier.root().name(), dossier.root(), secrets, paths);
        return new Silenced(new OsoDossier(left), List.copyOf(paths));
    }

    /** Whether a text holds one of those. */
    public static boolean repeats(String text, Collection<String> texts) {
        String plain = plain(text);
        return texts.stream().map(OsoSelection::plain).anyMatch(one -> one.length() >= TELLING && plain.contains(one));
    }

    private OsoElement kept(String path, OsoElement element) {
        List<OsoElement> children = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (OsoElement child : element.children()) {
            String at = OsoDossier.Located.path(path, child.name(), seen.merge(child.name(), 1, Integer::sum));
            OsoElement rest = rest(at, child);
            if (rest != null) {
                OsoElement inside = kept(at, rest);
                if (rest.children().isEmpty() || !inside.children().isEmpty()) {
                    children.add(inside);
                }
            }
        }
        return element.withChildren(children);
    }

    private @Nullable OsoElement rest(String path, OsoElement element) {
        boolean hidden = closed.contains(path) || NEVER.contains(element.name());
        if (element.name().equals("contactnodig")) {
            // The standard wants an answer, and with a yes the person to call, whom nobody is to know of.
            return hidden ? element.withText("false") : element;
        }
        if (hidden || element.name().equals("document") && !documents.contains(path)) {
            return null;
        }
        String text = shown.get(path);
        if (text == null) {
            return element;
        }
        if (!element.children().isEmpty()) {
            return withShownAim(element, text);
        }
        return element.text().length() > OsoParts.MAX_TEXT ? element.withText(text) : element;
    }

    private static OsoElement withShownAim(OsoElement plan, String text) {
        return plan.withChildren(plan.children().stream()
                .map(child -> child.name().equals("isgerichtop") && child.text().length() > OsoParts.MAX_TEXT
                        ? child.withText(text)
                        : child)
                .toList());
    }

    private static OsoElement without(String path, OsoElement element, List<String> secrets, List<String> paths) {
        List<OsoElement> children = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (OsoElement child : element.children()) {
            String at = OsoDossier.Located.path(path, child.name(), seen.merge(child.name(), 1, Integer::sum));
            if (tells(child, secrets)) {
                paths.add(at);
                continue;
            }
            OsoElement inside = without(at, child, secrets, paths);
            if (child.children().isEmpty() || !inside.children().isEmpty()) {
                children.add(inside);
            }
        }
        return element.withChildren(children);
    }

    private static boolean tells(OsoElement element, List<String> secrets) {
        if (!element.children().isEmpty() || element.name().equals("bestandsinhoud")) {
            return false;
        }
        String text = plain(element.text() + " " + (element.description() == null ? "" : element.description()));
        return secrets.stream().anyMatch(text::contains);
    }

    /** Without what does not change the words: case, accents' form, white space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u200b\\u00ad]+", " ")
                .strip();
    }
}
