package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with all that it rests on. It proposes a talk; people decide.
 *
 * @param resolvedOn epoch day from which it no longer holds; null while it holds
 * @param dueDay epoch day: last day for the legal step; null where there is none
 * @param mergedInto the earlier signal whose report covers this one (domain.md 1.2); null otherwise
 * @param basis the law or practice behind it
 * @param nextStep what to do now, in plain words
 * @param policy the rule's limits and texts that it was judged by
 */
public record Signal(
        SignalKey key,
        Level level,
        Measured measured,
        Evidence evidence,
        @Nullable Integer resolvedOn,
        @Nullable Integer dueDay,
        @Nullable SignalKey mergedInto,
        Text basis,
        Text nextStep,
        RulePolicy policy) {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    public enum State {
        OPEN,
        /** The condition no longer holds; it did. */
        RESOLVED
    }

    public Signal withBasis(Text other) {
        return new Signal(key, level, measured, evidence, resolvedOn, dueDay, mergedInto, other, nextStep, policy);
    }

    public Signal withNextStep(Text other) {
        return new Signal(key, level, measured, evidence, resolvedOn, dueDay, mergedInto, basis, other, policy);
    }

    public Signal withLevel(Level other) {
        return new Signal(key, other, measured, evidence, resolvedOn, dueDay, mergedInto, basis, nextStep, policy);
    }

    public Signal due(int day) {
        return new Signal(key, level, measured, evidence, resolvedOn, day, mergedInto, basis, nextStep, policy);
    }

    public Signal mergedInto(SignalKey earlier) {
        return new Signal(key, level, measured, evidence, resolvedOn, null, earlier, basis, nextStep, policy);
    }

    public String id() {
        return key.id();
    }

    public String rule() {
        return key.rule();
    }

    public String schoolId() {
        return key.schoolId();
    }

    /** The local date on which it began to hold. */
    public LocalDate since() {
        return LocalDate.ofEpochDay(key.since());
    }

    public State state() {
        return open() ? State.OPEN : State.RESOLVED;
    }

    public boolean open() {
        return resolvedOn == null;
    }

    public @Nullable LocalDate dueBy() {
        return dueDay == null ? null : LocalDate.ofEpochDay(dueDay);
    }

    public List<Evidence.Counted> counted() {
        return evidence.counted();
    }

    public List<Evidence.Excluded> excluded() {
        return evidence.excluded();
    }

    /** Pack and version that it was judged by, like {@code nl-vo@2026-08-01#1f2e3d4}. */
    public String pack() {
        return policy.pack();
    }

    /** A number that differs when it says something else, but for a measured value that moves as days pass. */
    public long fingerprint() {
        long print = evidence.fingerprint();
        print = (print ^ level.ordinal()) * MIX;
        print = (print ^ (open() ? 1 : 2)) * MIX;
        print = (print ^ (dueDay == null ? 0 : dueDay)) * MIX;
        print = (print ^ (mergedInto == null ? 0 : mergedInto.since())) * MIX;
        if (!nextStep.equals(policy.nextStep())) {
            print = (print ^ nextStep.hashCode()) * MIX;
        }
        return (print ^ policy.pack().hashCode()) * MIX;
    }
}
