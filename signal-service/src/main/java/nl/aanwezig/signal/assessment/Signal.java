package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with all that it rests on. It proposes a talk; people decide.
 *
 * @param id derived from pupil, school, rule and {@code since}: the same finding has the same id
 * @param since the local date on which it began to hold
 * @param basis the law or practice behind it
 * @param dueBy last day for the legal step; null where there is none
 * @param mergedInto id of the earlier signal whose report covers this one (domain.md 1.2); null otherwise
 * @param nextStep what to do now, in plain words
 * @param policy pack and version it was judged by, like {@code nl-vo@2026-08-01}
 */
public record Signal(
        String id,
        String rule,
        String schoolId,
        State state,
        Level level,
        LocalDate since,
        Measured measured,
        List<Evidence.Counted> counted,
        List<Evidence.Excluded> excluded,
        Text basis,
        @Nullable LocalDate dueBy,
        @Nullable String mergedInto,
        Text nextStep,
        String policy) {

    public enum State {
        OPEN,
        /** The condition no longer holds; it did. */
        RESOLVED
    }

    public Signal {
        counted = List.copyOf(counted);
        excluded = List.copyOf(excluded);
    }

    public Signal withBasis(Text other) {
        return new Signal(
                id,
                rule,
                schoolId,
                state,
                level,
                since,
                measured,
                counted,
                excluded,
                other,
                dueBy,
                mergedInto,
                nextStep,
                policy);
    }

    public Signal withLevel(Level other) {
        return new Signal(
                id,
                rule,
                schoolId,
                state,
                other,
                since,
                measured,
                counted,
                excluded,
                basis,
                dueBy,
                mergedInto,
                nextStep,
                policy);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it says the same, but for a measured value that moves by the passing of days alone. */
    public boolean saysTheSameAs(Signal other) {
        return state == other.state
                && level == other.level
                && since.equals(other.since)
                && counted.equals(other.counted)
                && excluded.equals(other.excluded)
                && java.util.Objects.equals(dueBy, other.dueBy)
                && java.util.Objects.equals(mergedInto, other.mergedInto)
                && policy.equals(other.policy);
    }
}
