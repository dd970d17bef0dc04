package nl.aanwezig.signal.action.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.RuleStep;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LifeMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:42:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SignalLife life = SignalLife.raised(new RuleStep(
                    "s-1",
                    "p-1",
                    "school-a",
                    "nl.sickness-run",
                    "CONCERN",
                    TODAY.minusDays(3),
                    null,
                    1,
                    RuleStep.Condition.HOLDS,
                    TODAY))
            .withoutLead(TODAY, NOW)
            .with(action(LifeStep.TAKEN_UP, null, null, null, null))
            .with(action(LifeStep.HANDED_OVER, "m-9", null, null, null))
            .with(action(LifeStep.SPOKEN_WITH_FAMILY, null, null, null, null))
            .with(action(LifeStep.PLAN_AGREED, null, Action.Goal.ON_TIME, TODAY.plusDays(20), null))
            .with(action(LifeStep.CLOSED, null, null, null, Action.Reason.GOAL_REACHED));

    @Test
    void whatIsToldObeysTheContract() {
        ContractSchema contract = ContractSchema.of("signal.events.v1");
        List<OutgoingEvent> events = LifeMessage.eventsAfter(life, 0);
        assertThat(events).hasSize(6).allSatisfy(event -> {
            assertThat(contract.faultsOf(event.value())).isEmpty();
            assertThat(ContractSchema.typesOf("signal.events.v1"))
                    .contains(event.headers().type());
            assertThat(event.key()).isEqualTo("p-1");
        });
        JsonNode plan = new JsonMapper().readTree(new String(events.get(4).value(), UTF_8));
        assertThat(plan.at("/life").asString()).isEqualTo("PLAN");
        assertThat(plan.at("/lead").asString()).isEqualTo("m-9");
        assertThat(plan.at("/until").asString()).isEqualTo("2026-12-13");
    }

    @Test
    void onlyWhatWasNotToldIsToldAndUnderTheSameId() {
        List<OutgoingEvent> all = LifeMessage.eventsAfter(life, 0);
        List<OutgoingEvent> rest = LifeMessage.eventsAfter(life, 4);
        assertThat(rest)
                .extracting(each -> each.headers().id())
                .containsExactly(all.get(4).headers().id(), all.get(5).headers().id());
        assertThat(all).extracting(each -> each.headers().id()).doesNotHaveDuplicates();
    }

    private static Action action(LifeStep step, String to, Action.Goal goal, LocalDate until, Action.Reason reason) {
        return new Action(step, "m-12", to, TODAY, goal, until, reason, null, NOW);
    }
}
