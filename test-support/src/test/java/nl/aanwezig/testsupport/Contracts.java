package nl.aanwezig.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code contracts/}, as tests of them read them. */
final class Contracts {

    static final JsonMapper JSON = new JsonMapper();

    private Contracts() {}

    /** What topics.yaml says of a topic. */
    record Topic(
            String name,
            int partitions,
            boolean compacted,
            String retention,
            String forgetWithin,
            List<String> consumers) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Topic> topics() {
        return yaml("topics.yaml").at("/aanwezig/kafka/topics").values().stream()
                .map(node -> new Topic(
                        node.path("name").asString(),
                        node.path("partitions").asInt(),
                        node.path("compacted").asBoolean(false),
                        node.path("retention").asString(""),
                        node.path("forgetWithin").asString(""),
                        node.path("consumers").values().stream()
                                .map(JsonNode::asString)
                                .toList()))
                .toList();
    }

    static JsonNode asyncApi() {
        return yaml("asyncapi.yaml");
    }

    static JsonNode schema(Topic topic) {
        try (InputStream in = open("schemas/" + topic.name() + ".schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File names, without folder. */
    static List<String> sampleFiles() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/samples/*.json"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a topic's samples, as {@link ContractSchema#sample} takes them. */
    static List<String> samplesOf(Topic topic) {
        String prefix = topic.name() + ".";
        return sampleFiles().stream()
                .filter(file -> file.startsWith(prefix))
                .map(file -> file.substring(prefix.length(), file.length() - ".json".length()))
                .toList();
    }

    private static JsonNode yaml(String file) {
        try (InputStream in = open(file)) {
            Map<String, Object> content = new Yaml().load(in);
            return JSON.valueToTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Contracts.class.getClassLoader().getResourceAsStream("contracts/" + file);
        if (in == null) {
            throw new IllegalArgumentException("no such contract: " + file);
        }
        return in;
    }
}
