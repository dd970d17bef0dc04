package nl.aanwezig.signal.action;

import java.time.LocalDate;
import nl.aanwezig.signal.action.RuleStep.Condition;

/** Steps of one signal, for tests. */
final class RuleSteps {

    static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    private RuleSteps() {}

    static RuleStep step(int number, Condition condition) {
        return new RuleStep(
                "s-1",
                "p-1",
                "school-a",
                "nl.sickness-run",
                "CONCERN",
                MONDAY,
                null,
                number,
                condition,
                MONDAY.plusDays(number - 1));
    }
}
