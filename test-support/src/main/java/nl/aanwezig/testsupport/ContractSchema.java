package nl.aanwezig.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A topic's JSON Schema ({@code contracts/schemas/<topic>.schema.json}) and sample ({@code contracts/samples/}). */
public final class ContractSchema {

    private final Schema schema;

    private ContractSchema(Schema schema) {
        this.schema = schema;
    }

    public static ContractSchema of(String topic) {
        return new ContractSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        new String(resource("contracts/schemas/" + topic + ".schema.json"), UTF_8), InputFormat.JSON));
    }

    /** The sample {@code contracts/samples/<topic>.<name>.json}. */
    public static byte[] sample(String topic, String name) {
        return resource("contracts/samples/" + topic + "." + name + ".json");
    }

    /** The CloudEvents types that {@code contracts/asyncapi.yaml} names for a topic. */
    public static Set<String> typesOf(String topic) {
        JsonNode api = new YAMLMapper().readTree(resource("contracts/asyncapi.yaml"));
        Set<String> types = new TreeSet<>();
        api.at("/channels").forEach(channel -> {
            if (channel.at("/address").asString().equals(topic)) {
                channel.at("/messages")
                        .forEach(message ->
                                types.add(api.at(message.at("/$ref").asString().substring(1) + "/name")
                                        .asString()));
            }
        });
        if (types.isEmpty()) {
            throw new IllegalArgumentException("asyncapi.yaml names no message for " + topic);
        }
        return types;
    }

    /** What is wrong with a value; empty when it obeys the schema. */
    public List<String> faultsOf(byte[] value) {
        return schema.validate(new String(value, UTF_8), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static byte[] resource(String path) {
        try (InputStream in = ContractSchema.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such contract: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
