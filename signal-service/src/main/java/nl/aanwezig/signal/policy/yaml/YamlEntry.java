package nl.aanwezig.signal.policy.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What stands at a place of a YAML file; knows the line, so that whoever finds a fault can say where. */
final class YamlEntry {

    private final String file;
    private final int line;
    private final Node node;

    /** @param line of the key, where the entry is the value of one */
    YamlEntry(String file, int line, Node node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    /** Line of a node, from 1. */
    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    int line() {
        return line;
    }

    /** The entries of a mapping by key, as written; empty for anything else. */
    Map<String, YamlEntry> fields() {
        Map<String, YamlEntry> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                int keyLine = lineOf(tuple.getKeyNode());
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw new BadPolicyPackException(file, keyLine, "a key is one word");
                }
                if (fields.put(key.getValue(), new YamlEntry(file, keyLine, tuple.getValueNode())) != null) {
                    throw new BadPolicyPackException(file, keyLine, "the key '" + key.getValue() + "' stands twice");
                }
            }
        }
        return fields;
    }

    /** The entries of a list; empty for anything else. */
    List<YamlEntry> elements() {
        List<YamlEntry> elements = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> elements.add(new YamlEntry(file, lineOf(each), each)));
        }
        return elements;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    @Nullable
    YamlEntry find(String key) {
        return fields().get(key);
    }

    YamlEntry at(String key) {
        YamlEntry entry = find(key);
        if (entry == null) {
            throw bad("'" + key + "' is missing");
        }
        return entry;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw bad("a text is expected");
    }

    int number() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                return Integer.parseInt(scalar.getValue());
            } catch (NumberFormatException e) {
                throw bad("not a whole number: " + scalar.getValue());
            }
        }
        throw bad("a whole number is expected");
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw bad("not a date like 2026-08-01: " + text());
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text())) {
                return each;
            }
        }
        throw bad("one of " + List.of(type.getEnumConstants()) + " is expected, not " + text());
    }

    BadPolicyPackException bad(String reason) {
        return new BadPolicyPackException(file, line, reason);
    }
}
