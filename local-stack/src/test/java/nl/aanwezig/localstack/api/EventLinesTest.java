package nl.aanwezig.localstack.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventLinesTest {

    @Test
    void a_step_of_a_rule_says_what_was_measured() {
        assertThat(EventLines.line(signal("raised")))
                .isEqualTo("  signal   RAISED    nl.unauthorised-16h  pupil p-7f3a: 16 hours (limit 16), URGENT,"
                        + " due by 2026-11-27");
    }

    @Test
    void what_people_did_says_who_has_the_lead() {
        assertThat(EventLines.line(signal("taken-up")))
                .isEqualTo("  signal   TAKEN_UP  nl.unauthorised-16h  pupil p-7f3a: lead m-12");
        assertThat(EventLines.line(signal("without-lead"))).doesNotContain("lead ");
        EventLines.Counts counts = new EventLines.Counts();
        counts.add(signal("taken-up"));
        assertThat(counts.lines())
                .singleElement()
                .asString()
                .startsWith("  signals TAKEN_UP by nl.unauthorised-16h ")
                .endsWith(" 1");
    }

    private static TopicTail.Event signal(String sample) {
        return new TopicTail.Event(
                "signal.events.v1", JsonMapper.shared().readTree(ContractSchema.sample("signal.events.v1", sample)));
    }
}
