package nl.aanwezig.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.aanwezig.testsupport.Contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SamplesTest {

    static Stream<Topic> topics() {
        return Contracts.topics().stream();
    }

    @Test
    void every_sample_belongs_to_a_topic() {
        assertThat(Contracts.sampleFiles())
                .allSatisfy(file -> assertThat(topics()).anyMatch(topic -> file.startsWith(topic.name() + ".")));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_topic_has_a_schema_and_samples_that_obey_it(Topic topic) {
        assertThat(Contracts.schema(topic).path("$id").asString()).isEqualTo("urn:aanwezig:schema:" + topic.name());
        assertThat(Contracts.samplesOf(topic))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                ContractSchema.of(topic.name()).faultsOf(ContractSchema.sample(topic.name(), name)))
                        .as(name)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_sample_without_a_required_field_or_with_an_unknown_code_does_not_obey(Topic topic) {
        ContractSchema schema = ContractSchema.of(topic.name());
        List<Mutation> mutations = Contracts.samplesOf(topic).stream()
                .flatMap(name -> mutationsOf(topic, name).stream())
                .toList();
        assertThat(mutations)
                .isNotEmpty()
                .allSatisfy(mutation -> assertThat(schema.faultsOf(Contracts.JSON.writeValueAsBytes(mutation.value())))
                        .as(mutation.what())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_field_that_came_later_does_no_harm(Topic topic) {
        ObjectNode sample = (ObjectNode) read(topic, Contracts.samplesOf(topic).getFirst());
        sample.put("addedLater", "x");
        assertThat(ContractSchema.of(topic.name()).faultsOf(Contracts.JSON.writeValueAsBytes(sample)))
                .isEmpty();
    }

    /** What a family takes back is gone whole. */
    @ParameterizedTest
    @ValueSource(strings = {"items", "withheld", "contactPreference", "contacts"})
    void a_withdrawn_context_carries_nothing_of_what_was_released(String field) {
        String topic = "transition.contexts.v1";
        ObjectNode withdrawn = (ObjectNode) Contracts.JSON.readTree(ContractSchema.sample(topic, "withdrawn"));
        JsonNode released = Contracts.JSON.readTree(ContractSchema.sample(topic, "released"));
        withdrawn.set(field, released.path(field));
        assertThat(ContractSchema.of(topic).faultsOf(Contracts.JSON.writeValueAsBytes(withdrawn)))
                .isNotEmpty();
    }

    private record Mutation(String what, JsonNode value) {}

    private static List<Mutation> mutationsOf(Topic topic, String name) {
        JsonNode schema = Contracts.schema(topic);
        List<Mutation> mutations = new ArrayList<>();
        collect(schema, schema, read(topic, name), "", new Collector(topic, name, mutations));
        return mutations;
    }

    private record Collector(Topic topic, String name, List<Mutation> mutations) {

        void without(String pointer, String field) {
            JsonNode copy = read(topic, name);
            ((ObjectNode) copy.at(pointer)).remove(field);
            mutations.add(new Mutation(name + " without " + pointer + "/" + field, copy));
        }

        void withUnknownCode(String pointer, String field) {
            JsonNode copy = read(topic, name);
            ((ObjectNode) copy.at(pointer)).put(field, "NO_SUCH_CODE");
            mutations.add(new Mutation(name + " with an unknown " + pointer + "/" + field, copy));
        }
    }

    /** Goes down sample and schema side by side. */
    private static void collect(JsonNode root, JsonNode unresolved, JsonNode value, String at, Collector to) {
        JsonNode schema = unresolved.has("$ref")
                ? root.at(unresolved.path("$ref").asString().substring(1))
                : unresolved;
        if (value.isObject()) {
            schema.path("oneOf").values().stream()
                    .map(each -> root.at(each.path("$ref").asString().substring(1)))
                    .filter(variant ->
                            variant.path("required").values().stream().allMatch(field -> value.has(field.asString())))
                    .forEach(variant -> collect(root, variant, value, at, to));
            schema.path("required").values().forEach(field -> to.without(at, field.asString()));
            schema.path("dependentRequired").properties().stream()
                    .filter(dependency -> value.has(dependency.getKey()))
                    .flatMap(dependency -> dependency.getValue().values().stream())
                    .forEach(field -> to.without(at, field.asString()));
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                String field = property.getKey();
                if (value.has(field)) {
                    if (property.getValue().has("enum")) {
                        to.withUnknownCode(at, field);
                    }
                    collect(root, property.getValue(), value.path(field), at + "/" + field, to);
                }
            }
        } else if (value.isArray() && !value.isEmpty()) {
            collect(root, schema.path("items"), value.path(0), at + "/0", to);
        }
    }

    private static JsonNode read(Topic topic, String name) {
        return Contracts.JSON.readTree(ContractSchema.sample(topic.name(), name));
    }
}
