package nl.aanwezig.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.aanwezig.testsupport.Contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final Pattern EVENT_TYPE =
            Pattern.compile("nl\\.aanwezig\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");

    /** What happened, not what to do. Irregular ones are named, and those that English has no participle for. */
    private static final Pattern PAST_TENSE = Pattern.compile("([a-z]+-)?([a-z]+ed|sent|taken|withdrawn)"
            + "|taken-up|handed-over|spoken-with-family|unreachable|not-useful|without-lead");

    private static final JsonNode API = Contracts.asyncApi();

    static Stream<Topic> topics() {
        return Contracts.topics().stream();
    }

    @Test
    void it_describes_the_topics_of_the_backbone_and_no_others() {
        Set<String> described = channels().stream()
                .map(channel -> channel.path("address").asString())
                .collect(Collectors.toSet());
        assertThat(described).isEqualTo(topics().map(Topic::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_channel_says_what_the_topic_is_provisioned_with(Topic topic) {
        JsonNode kafka = channelOf(topic).at("/bindings/kafka");
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        JsonNode configuration = kafka.path("topicConfiguration");
        assertThat(configuration.path("cleanup.policy").path(0).asString())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(configuration.path("retention.ms").asLong())
                .isEqualTo(topic.compacted() ? 0 : millis(topic.retention()));
        assertThat(configuration.path("max.compaction.lag.ms").asLong())
                .isEqualTo(topic.forgetWithin().isEmpty() ? 0 : millis(topic.forgetWithin()));
    }

    private static long millis(String days) {
        assertThat(days).endsWith("d");
        return Duration.ofDays(Long.parseLong(days.replace("d", ""))).toMillis();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_message_of_a_topic_has_its_schema_a_key_and_the_attributes_of_a_cloud_event(Topic topic) {
        List<JsonNode> messages = channelOf(topic).path("messages").values().stream()
                .map(AsyncApiTest::resolve)
                .toList();
        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(message.at("/payload/$ref").asString()).isEqualTo("schemas/" + topic.name() + ".schema.json");
            List<JsonNode> traits = message.path("traits").values().stream()
                    .map(AsyncApiTest::resolve)
                    .toList();
            assertThat(traits)
                    .anySatisfy(trait -> assertThat(trait.at("/headers/required").values().stream()
                                    .map(JsonNode::asString))
                            .contains("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type"));
            assertThat(traits)
                    .anySatisfy(trait -> assertThat(
                                    trait.at("/bindings/kafka/key/type").asString())
                            .isEqualTo("string"));
        });
    }

    @Test
    void every_event_type_is_a_domain_something_that_happened_and_a_version() {
        List<String> types = API.at("/components/messages").values().stream()
                .map(message -> message.path("name").asString())
                .toList();
        assertThat(types).isNotEmpty().doesNotHaveDuplicates().allSatisfy(type -> {
            assertThat(type).matches(EVENT_TYPE);
            assertThat(type.split("\\.")[3]).matches(PAST_TENSE);
        });
    }

    @Test
    void the_domain_of_an_event_type_is_that_of_its_topic() {
        topics().forEach(topic -> assertThat(channelOf(topic).path("messages").values())
                .allSatisfy(message -> assertThat(
                                resolve(message).path("name").asString().split("\\.")[2])
                        .isEqualTo(topic.name().split("\\.")[0])));
    }

    @Test
    void every_message_is_on_a_channel_and_every_operation_too() {
        Set<JsonNode> used = channels().stream()
                .flatMap(channel -> channel.path("messages").values().stream())
                .map(AsyncApiTest::resolve)
                .collect(Collectors.toSet());
        assertThat(used).hasSize(API.at("/components/messages").size());
        assertThat(API.path("operations").values())
                .allSatisfy(operation -> assertThat(channels()).contains(resolve(operation.path("channel"))));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void who_dead_letters_from_a_topic_that_is_in_use_is_named_as_its_reader(Topic topic) {
        List<JsonNode> operations = API.path("operations").values().stream()
                .filter(operation -> resolve(operation.path("channel")).equals(channelOf(topic)))
                .toList();
        Map<Boolean, List<JsonNode>> bySending = operations.stream()
                .collect(Collectors.partitioningBy(
                        operation -> operation.path("action").asString().equals("send")));
        if (bySending.get(true).isEmpty()) {
            assertThat(channelOf(topic).path("description").asString()).contains("not yet published or read");
            return;
        }
        assertThat(bySending.get(true)).hasSize(1);
        assertThat(bySending.get(false).stream()
                        .map(operation ->
                                operation.at("/bindings/kafka/groupId/const").asString()))
                .containsAll(topic.consumers());
    }

    private static List<JsonNode> channels() {
        return List.copyOf(API.path("channels").values());
    }

    private static JsonNode channelOf(Topic topic) {
        return channels().stream()
                .filter(channel -> channel.path("address").asString().equals(topic.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("asyncapi.yaml has no channel for " + topic));
    }

    private static JsonNode resolve(JsonNode reference) {
        JsonNode target = API.at(reference.path("$ref").asString().substring(1));
        assertThat(target.isMissingNode()).as("%s leads somewhere", reference).isFalse();
        return target;
    }
}
