package nl.aanwezig.transition.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.testsupport.ContractSchema;
import nl.aanwezig.transition.transfer.ContextItem;
import nl.aanwezig.transition.transfer.ContextStatus;
import nl.aanwezig.transition.transfer.PupilContext;
import nl.aanwezig.transition.transfer.Theme;
import nl.aanwezig.transition.transfer.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ContextValueTest {

    /** As aanwezig-defaults.yml sets it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final ContractSchema SCHEMA = ContractSchema.of(KafkaContextPublisher.TOPIC);

    @Test
    void a_released_context_obeys_the_contract_with_every_voice_and_theme() {
        List<ContextItem> items = java.util.Arrays.stream(Voice.values())
                .flatMap(voice -> java.util.Arrays.stream(Theme.values())
                        .map(theme -> new ContextItem(
                                voice, theme, "CODE_1", "x".repeat(280), LocalDate.of(2027, 1, 31), true)))
                .toList();
        byte[] value = valueOf(ContextStatus.RELEASED, items);
        assertThat(SCHEMA.faultsOf(value)).isEmpty();
        assertThat(new String(value, UTF_8))
                .contains("\"releasedOn\":\"2026-07-01\"")
                .doesNotContain("\"released\":");
    }

    @Test
    void a_withdrawn_context_obeys_the_contract_and_is_empty() {
        byte[] value = valueOf(ContextStatus.WITHDRAWN, List.of());
        assertThat(SCHEMA.faultsOf(value)).isEmpty();
        assertThat(new String(value, UTF_8)).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "read", "withdrawn"})
    void what_others_read_as_a_sample_is_what_we_write(String name) {
        byte[] sample = ContractSchema.sample(KafkaContextPublisher.TOPIC, name);
        ContextValue read = JSON.readValue(sample, ContextValue.class);
        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(JSON.readTree(sample));
    }

    private static byte[] valueOf(ContextStatus status, List<ContextItem> items) {
        boolean released = status == ContextStatus.RELEASED;
        return JSON.writeValueAsBytes(ContextValue.from(new PupilContext(
                "p-7f3a",
                1,
                "school-a",
                "t-01",
                status,
                released ? LocalDate.of(2026, 7, 1) : null,
                released ? LocalDate.of(2027, 7, 31) : null,
                null,
                items,
                Instant.parse("2026-07-01T10:00:00Z"))));
    }
}
