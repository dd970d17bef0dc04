package nl.aanwezig.signal.policy;

import java.util.List;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;
import org.jspecify.annotations.Nullable;

/**
 * A named combination of signals that asks for a level: the only way to a level, so that it can always be said why.
 *
 * @param name like {@code several-small-things}
 * @param atLeast how many of {@code of} must be there, each rule counting once
 * @param early for pupils who have just come from primary school and whose family asked for it; null for everybody
 * @param text what it means, as people read it
 */
public record Combination(
        String name,
        Level level,
        int atLeast,
        List<Part> of,
        @Nullable Early early,
        Text text) {

    /**
     * A signal of a rule.
     *
     * @param from the measured value from which it takes part, like 9 times late; null for any
     */
    public record Part(String rule, @Nullable Integer from) {}

    /**
     * The time after the transition in which the family asked to be contacted early.
     *
     * @param firstSchoolDays counts on school days 1 to this one of the enrolment; null: in the first days of the pack
     * @param contextCode code of the released context item by which the family asked for it
     * @param absentDays holds from so many school days with absence in the window, beside the parts
     * @param windowSchoolWeeks the school week of the day and those before it
     */
    public record Early(@Nullable Integer firstSchoolDays, String contextCode, int absentDays, int windowSchoolWeeks) {}

    public Combination {
        of = List.copyOf(of);
    }
}
