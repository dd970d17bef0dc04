package nl.aanwezig.signal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.RuleStep;
import nl.aanwezig.signal.action.RuleStep.Condition;
import nl.aanwezig.signal.action.SignalLife;
import org.junit.jupiter.api.Test;

class UsefulnessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T08:00:00Z");

    @Test
    void theShareIsOfThoseWithWhichPeopleDidSomething() {
        Usefulness.Tally tally = new Usefulness.Tally();
        tally.add(raised("s-1", "nl.lateness"));
        tally.add(raised("s-2", "nl.lateness").withoutLead(DAY, NOW));
        tally.add(raised("s-3", "nl.lateness").with(action(LifeStep.TAKEN_UP, null)));
        tally.add(raised("s-4", "nl.lateness").with(action(LifeStep.NOT_USEFUL, Action.Reason.WRONG_DATA)));
        tally.add(raised("s-5", "nl.lateness").with(action(LifeStep.NOT_USEFUL, Action.Reason.WRONG_DATA)));
        tally.add(raised("s-6", "nl.rmc"));
        assertThat(tally.result())
                .containsExactly(
                        new Usefulness(
                                "nl.lateness", 5, 3, 2, new BigDecimal("0.67"), Map.of(Action.Reason.WRONG_DATA, 2)),
                        new Usefulness("nl.rmc", 1, 0, 0, null, Map.of()));
    }

    @Test
    void whatACorrectionMadeUntrueIsNotTheRulesFault() {
        Usefulness.Tally tally = new Usefulness.Tally();
        tally.add(raised("s-1", "nl.lateness").with(step("s-1", "nl.lateness", 2, Condition.NEVER_DID)));
        assertThat(tally.result()).isEmpty();
    }

    private static SignalLife raised(String id, String rule) {
        return SignalLife.raised(step(id, rule, 1, Condition.HOLDS));
    }

    private static RuleStep step(String id, String rule, int number, Condition condition) {
        return new RuleStep(id, "p-1", "school-a", rule, "WATCH", DAY, null, number, condition, DAY);
    }

    private static Action action(LifeStep step, Action.Reason reason) {
        return new Action(step, "m-1", null, DAY, null, null, reason, null, NOW);
    }
}
