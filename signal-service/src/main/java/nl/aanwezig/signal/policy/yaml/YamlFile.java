package nl.aanwezig.signal.policy.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Parses a policy file into entries that know their line. */
final class YamlFile {

    private YamlFile() {}

    static YamlEntry parse(PolicyFile file) {
        Node root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(file.label()).build())
                    .composeString(file.text())
                    .orElseThrow(() -> new BadPolicyPackException(file.label(), 1, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new BadPolicyPackException(file.label(), line, "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadPolicyPackException(file.label(), 0, "no YAML: " + e.getMessage());
        }
        refuseAliases(file, root, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new YamlEntry(file.label(), YamlEntry.lineOf(root), root);
    }

    /** Whoever reads a limit shall see it where it stands; and a file that refers to itself has no end. */
    private static void refuseAliases(PolicyFile file, Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            throw new BadPolicyPackException(
                    file.label(), YamlEntry.lineOf(node), "an alias (*) refers to this; write it out");
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                refuseAliases(file, tuple.getKeyNode(), seen);
                refuseAliases(file, tuple.getValueNode(), seen);
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> refuseAliases(file, each, seen));
        }
    }
}
