package nl.aanwezig.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The command that contracts/README.md names, as an operator runs it. */
class ReplayDeadLettersTest {

    private static final String TOPIC = "attendance.registrations.v1";
    private static final String DEAD_LETTERS = TOPIC + ".signal-service.dlq";
    private static final String TYPE = "nl.aanwezig.attendance.registration-recorded.v1";

    @Test
    void deadLettersGoBackToTheirTopicWithKeyValueAndHeaders() throws Exception {
        assumeThat(onPath("kcat") && onPath("jq")).as("needs kcat and jq").isTrue();
        byte[] onSeveralLines = ContractSchema.sample(TOPIC, "lesson");
        try (Backbone backbone = Backbone.embedded();
                Admin admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1), new NewTopic(DEAD_LETTERS, 1, (short) 1)))
                    .all()
                    .get();
            TopicReader topics = new TopicReader(backbone.bootstrapServers());
            topics.write(DEAD_LETTERS, "p-1", TYPE, onSeveralLines);
            topics.write(DEAD_LETTERS, "p-2", TYPE, "{\"text\":\"caf\u00e9 = \\\"x\\\"\"}".getBytes(UTF_8));

            Process replay = new ProcessBuilder(
                            Path.of("..", "contracts", "replay-dead-letters").toString(),
                            TOPIC,
                            "signal-service",
                            backbone.bootstrapServers())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(replay.getInputStream().readAllBytes(), UTF_8);
            assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(said).isEqualTo("2 replayed to " + TOPIC + "\n");
            List<ConsumerRecord<String, byte[]>> back = topics.readAll(TOPIC);
            assertThat(back).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("p-1", "p-2");
            assertThat(back).filteredOn(each -> each.key().equals("p-1")).allSatisfy(each -> {
                assertThat(each.value()).isEqualTo(onSeveralLines);
                assertThat(each.headers().lastHeader("ce_type").value()).isEqualTo(TYPE.getBytes(UTF_8));
                assertThat(each.headers().lastHeader("content-type").value())
                        .isEqualTo("application/json".getBytes(UTF_8));
            });
            assertThat(back)
                    .filteredOn(each -> each.key().equals("p-2"))
                    .allSatisfy(each -> assertThat(new String(each.value(), UTF_8))
                            .isEqualTo("{\"text\":\"caf\u00e9 = \\\"x\\\"\"}"));
        }
    }

    private static boolean onPath(String command) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
