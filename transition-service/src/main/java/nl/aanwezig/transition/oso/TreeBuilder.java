package nl.aanwezig.transition.oso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/** Builds the tree while checking it against the structure. A wrong value is noted and read past; a lost structure is not. */
final class TreeBuilder {

    private static final int MAX_FAULTS = 50;

    private final OsoLimits limits;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<OsoFault> faults = new ArrayList<>();
    private int elements;
    private boolean lost;
    private @Nullable OsoElement root;

    TreeBuilder(OsoLimits limits) {
        this.limits = limits;
    }

    boolean isLost() {
        return lost || faults.size() >= MAX_FAULTS;
    }

    void open(@Nullable String namespace, String name) {
        Frame parent = open.peek();
        String path = parent == null ? "/" + name : parent.pathOf(name);
        if (!OsoDossier.NAMESPACE.equals(namespace)) {
            lose("namespace_not_supported", "the element is not in the namespace of OSO 2019.1");
        } else if (++elements > limits.elements()) {
            lose("dossier_too_large", "the dossier has more than " + limits.elements() + " elements");
        } else if (parent == null) {
            if (name.equals("dossier")) {
                open.push(new Frame(name, path, Structure.standard().root()));
            } else {
                lose("root_not_dossier", "the root element must be dossier");
            }
        } else {
            openIn(parent, name, path);
        }
    }

    private void openIn(Frame parent, String name, String path) {
        if (!(parent.type instanceof Structure.Block block)) {
            lose("element_not_expected", "an element stands where a value is expected");
            return;
        }
        Content rest = parent.left.after(name);
        Structure.Type type = block.types().get(name);
        if (rest == null || type == null) {
            boolean comesLater = parent.left.names().anyMatch(name::equals);
            lose(comesLater ? "element_missing" : "element_not_expected", "expected here: " + expected(parent.left));
            return;
        }
        parent.left = rest;
        open.push(new Frame(name, path, type instanceof Structure.BlockRef ref ? block(ref) : type));
    }

    void attribute(@Nullable String namespace, String name, String value) {
        Frame here = open.element();
        boolean plain = namespace == null || namespace.isEmpty();
        if (plain && name.equals("omschrijving") && here.mayBeDescribed()) {
            if (value.isEmpty() || value.length() > limits.text()) {
                fault(here, "value_malformed", "the attribute omschrijving must be a text that is not empty");
            }
            here.description = value;
        } else if (!isSchemaHint(namespace, name)) {
            lose("attribute_not_expected", "the element takes no such attribute");
        }
    }

    void text(char[] chars, int from, int length) {
        Frame here = open.peek();
        if (here == null) {
            return;
        }
        if (here.type instanceof Structure.Value value) {
            here.text.append(chars, from, length);
            if (here.text.length() > (value.type() == ValueType.CONTENT ? limits.file() : limits.text())) {
                lose("value_too_long", "the value is longer than what is taken");
            }
        } else if (!ValueType.collapse(new String(chars, from, length)).isEmpty()) {
            lose("text_not_expected", "a text stands where elements are expected");
        }
    }

    void close() {
        Frame here = open.element();
        if (here.type instanceof Structure.Value value) {
            if (!value.type().accepts(here.text.toString())) {
                fault(here, "value_malformed", "must be " + value.type().expected());
            }
        } else if (!here.left.mayEnd()) {
            lose("element_missing", "still expected: " + expected(here.left));
            return;
        }
        open.pop();
        OsoElement element = new OsoElement(here.name, here.description, here.text.toString(), here.children);
        Frame parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.children.add(element);
        }
    }

    void lose(String code, String detail) {
        Frame here = open.peek();
        faults.add(new OsoFault(code, here == null ? "/" : here.path, detail));
        lost = true;
    }

    OsoReading result() {
        return faults.isEmpty() && root != null
                ? new OsoReading.Read(new OsoDossier(root))
                : new OsoReading.Refused(faults);
    }

    private void fault(Frame here, String code, String detail) {
        faults.add(new OsoFault(code, here.path, detail));
    }

    private static boolean isSchemaHint(@Nullable String namespace, String name) {
        return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)
                && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
    }

    private static Structure.Block block(Structure.BlockRef ref) {
        return Structure.standard().block(ref.type());
    }

    private static String expected(Content left) {
        String names = left.next().distinct().limit(12).collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing more" : names;
    }

    private static final class Frame {
        private final String name;
        private final String path;
        private final Structure.Type type;
        private Content left;
        private final StringBuilder text = new StringBuilder();
        private final List<OsoElement> children = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private @Nullable String description;

        Frame(String name, String path, Structure.Type type) {
            this.name = name;
            this.path = path;
            this.type = type;
            this.left = type instanceof Structure.Block block ? block.children() : Content.NOTHING;
        }

        String pathOf(String child) {
            return OsoDossier.Located.path(path, child, seen.merge(child, 1, Integer::sum));
        }

        boolean mayBeDescribed() {
            return type instanceof Structure.Value value && value.type().mayBeDescribed();
        }
    }
}
