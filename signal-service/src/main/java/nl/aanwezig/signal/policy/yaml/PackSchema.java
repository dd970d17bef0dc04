package nl.aanwezig.signal.policy.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a policy file against {@code policies/policy-pack.schema.json}. */
final class PackSchema {

    private final Schema schema;

    PackSchema() {
        SchemaRegistryConfig english =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(english))
                .getSchema(PolicyFile.resource("policy-pack.schema.json"), InputFormat.JSON);
    }

    private record Fault(int line, String where, String reason) {}

    /**
     * The entries of a file that obeys the schema.
     *
     * @throws BadPolicyPackException for the first line that does not
     */
    YamlEntry parse(PolicyFile file) {
        YamlEntry root = YamlFile.parse(file);
        List<Fault> faults = schema.validate(file.text(), InputFormat.YAML).stream()
                .map(error -> fault(error, root))
                .sorted(Comparator.comparingInt(Fault::line))
                .toList();
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
            throw new BadPolicyPackException(file.label(), first.line(), first.where() + first.reason() + more);
        }
        return root;
    }

    private static Fault fault(Error error, YamlEntry root) {
        NodePath path = error.getInstanceLocation();
        YamlEntry at = root;
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            at = step instanceof Integer index ? at.elements().get(index) : at.at(String.valueOf(step));
            where.append(where.isEmpty() ? "" : " > ").append(step instanceof Integer index ? "#" + (index + 1) : step);
        }
        YamlEntry guilty = guilty(at, error.getProperty());
        return new Fault(guilty.line(), where.isEmpty() ? "" : where + ": ", error.getMessage());
    }

    /** A key that should not be there is guilty itself; one that is missing leaves what it is missing from. */
    private static YamlEntry guilty(YamlEntry at, @Nullable String property) {
        YamlEntry named = property == null ? null : at.find(property);
        return named == null ? at : named;
    }
}
