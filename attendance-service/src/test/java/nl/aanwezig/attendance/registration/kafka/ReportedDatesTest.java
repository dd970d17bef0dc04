package nl.aanwezig.attendance.registration.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.attendance.registration.ReportedDate;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportedDatesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final ReportedDate FRIDAY = new ReportedDate("school-a", LocalDate.of(2026, 11, 20));
    private static final ReportedDate THURSDAY = new ReportedDate("school-a", LocalDate.of(2026, 11, 19));

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReportedDates dates = new ReportedDates(json);

    @Test
    void what_is_written_is_the_sample_of_the_contract() {
        OutgoingEvent event = dates.encode(FRIDAY, NOW);
        assertThat(json.readTree(event.value()))
                .isEqualTo(json.readTree(ContractSchema.sample(ReportedDates.TOPIC, "reported")));
        assertThat(event.key()).isEqualTo("school-a");
        assertThat(ContractSchema.typesOf(event.topic()))
                .contains(event.headers().type());
        assertThat(dates.encode(FRIDAY, NOW.plusSeconds(60)).headers().id())
                .isEqualTo(event.headers().id())
                .isNotEqualTo(dates.encode(THURSDAY, NOW).headers().id());
    }

    @Test
    void a_date_is_to_be_said_until_it_was_acknowledged() {
        assertThat(dates.unsaid(List.of(FRIDAY))).containsExactly(FRIDAY);
        assertThat(dates.unsaid(List.of(FRIDAY, THURSDAY))).containsExactly(FRIDAY, THURSDAY);
        dates.said(List.of(FRIDAY));
        assertThat(dates.unsaid(List.of(FRIDAY, THURSDAY))).containsExactly(THURSDAY);
    }
}
