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

/** A topic's JSON Schema ({@code contracts/schemas/<topic>.schema.json}) and sample ({@code contracts/samples/}). */
public final class ContractSchema {

    private final Schema schema;

    private ContractSchema(Schema schema) {
        this.schema = schema;
    }

    public static ContractSchema of(String topic) {
        return new ContractSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(resource("contracts/schemas/" + topic + ".schema.json"), UTF_8), InputFormat.JSON));
    }

    /** The sample {@code contracts/samples/<topic>.<name>.json}. */
    public static byte[] sample(String topic, String name) {
        return resource("contracts/samples/" + topic + "." + name + ".json");
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
