package nl.aanwezig.signal.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found about a signal, as far as its life needs it.
 *
 * @param number of the step, from 1; the highest says how it is
 * @param level how much attention the rule asks for
 * @param occurredOn local date up to which was assessed
 */
public record RuleStep(
        String signalId,
        String pupilId,
        String schoolId,
        String rule,
        String level,
        LocalDate since,
        @Nullable LocalDate dueBy,
        int number,
        Condition condition,
        LocalDate occurredOn) {

    /** Whether what the rule found holds. */
    public enum Condition {
        HOLDS,
        NO_LONGER,
        /** A correction made it untrue. */
        NEVER_DID
    }
}
