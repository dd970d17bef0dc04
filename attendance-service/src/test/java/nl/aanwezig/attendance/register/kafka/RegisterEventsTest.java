package nl.aanwezig.attendance.register.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.attendance.register.Register;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RegisterEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final RegisterEvents events = new RegisterEvents(json);

    @ParameterizedTest
    @CsvSource({"lesson, school-a, 1B, 3, 2026-11-20T09:30:00Z", "day, school-b, 4A, , 2026-11-20T08:05:00Z"})
    void what_is_written_are_the_samples_of_the_contract(
            String sample, String school, String group, String lesson, Instant taken) {
        OutgoingEvent event = events.encode(new Register(school, DATE, group, lesson, taken), NOW);
        assertThat(json.readTree(event.value()))
                .isEqualTo(json.readTree(ContractSchema.sample(RegisterEvents.TOPIC, sample)));
        assertThat(event.key()).isEqualTo(school);
        assertThat(ContractSchema.typesOf(event.topic()))
                .contains(event.headers().type());
    }

    @Test
    void a_register_without_a_time_was_taken_when_it_was_told() {
        OutgoingEvent event = events.encode(new Register("school-a", DATE, "1B", null, null), NOW);
        assertThat(json.readTree(event.value()).path("recordedAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void the_same_register_told_again_has_the_same_id_and_another_lesson_another() {
        String id = events.encode(new Register("school-a", DATE, "1B", "3", NOW), NOW)
                .headers()
                .id();
        Register again = new Register("school-a", DATE, "1B", "3", null);
        assertThat(events.encode(again, NOW.plusSeconds(60)).headers().id()).isEqualTo(id);
        assertThat(events.encode(new Register("school-a", DATE, "1B", null, NOW), NOW)
                        .headers()
                        .id())
                .isNotEqualTo(id);
    }
}
