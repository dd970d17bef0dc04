package nl.aanwezig.simulator.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rates of both sectors, read from {@code parameters.yaml}. */
public final class Assumptions {

    private static final String FILE = "/nl/aanwezig/simulator/parameters.yaml";

    private final Map<Sector, Rates> bySector = new EnumMap<>(Sector.class);

    private Assumptions(JsonNode file) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        for (Sector sector : Sector.values()) {
            bySector.put(sector, mapper.treeToValue(valuesFor(sector, file), Rates.class));
        }
    }

    /** Those that ship with the simulator. */
    public static Assumptions shipped() {
        return new Assumptions(file());
    }

    static JsonNode file() {
        try (InputStream in = Assumptions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FILE);
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rates of(Sector sector) {
        Rates rates = bySector.get(sector);
        if (rates == null) {
            throw new IllegalStateException("no rates for " + sector);
        }
        return rates;
    }

    /** Each group of parameters with the value of the sector in place of the parameter's description. */
    private static JsonNode valuesFor(Sector sector, JsonNode file) {
        ObjectNode values = (ObjectNode) file.deepCopy();
        for (String group : values.propertyNames().stream().toList()) {
            ObjectNode parameters = (ObjectNode) values.get(group);
            for (String name : parameters.propertyNames().stream().toList()) {
                JsonNode described = parameters.get(name);
                JsonNode all = described.get("all");
                parameters.set(
                        name, all != null ? all : described.get(sector.name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return values;
    }
}
