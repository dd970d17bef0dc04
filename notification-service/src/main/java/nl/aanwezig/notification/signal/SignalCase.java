package nl.aanwezig.notification.signal;

import java.time.LocalDate;
import nl.aanwezig.notification.message.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A signal as its highest step leaves it.
 *
 * @param raised whether a step that raised it has come; steps come in any order
 * @param raisedOn the day whose assessment raised it, the last such day; null where it was not raised, or that is not known
 * @param version counts the changes; a case is stored only upon the version it was based on, 0 for a new one
 */
public record SignalCase(
        SignalStep newest, boolean raised, @Nullable LocalDate raisedOn, long version) {

    static SignalCase of(SignalStep first) {
        return new SignalCase(first, first.change() == SignalStep.Change.RAISED, raisedOn(first), 0);
    }

    SignalCase with(SignalStep step) {
        return new SignalCase(
                step.prevailsOver(newest) ? step : newest,
                raised || step.change() == SignalStep.Change.RAISED,
                later(raisedOn, raisedOn(step)),
                version);
    }

    private static @Nullable LocalDate raisedOn(SignalStep step) {
        return step.change() == SignalStep.Change.RAISED ? step.occurredOn() : null;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** Whether one assessment raised both by one rule: then they are one mail (see {@link SignalRules}). */
    boolean isRaisedTogetherWith(SignalCase other) {
        return raisedOn != null
                && raisedOn.equals(other.raisedOn)
                && newest.rule().equals(other.newest.rule())
                && !newest.signalId().equals(other.newest.signalId());
    }

    public Subject subject() {
        return Subject.signal(newest.schoolId(), newest.pupilId(), newest.since(), newest.signalId());
    }
}
