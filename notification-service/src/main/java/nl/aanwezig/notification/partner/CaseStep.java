package nl.aanwezig.notification.partner;

import java.time.LocalDate;
import java.util.Objects;
import nl.aanwezig.notification.signal.SignalStep;

/**
 * A step in the life of a signal, as much of it as a partner may ever hear.
 *
 * @param step number of the step; the highest is how the signal stands
 * @param level {@code NONE} asks nobody to judge the pupil
 * @param merged whether the signal is part of another one
 */
public record CaseStep(
        String schoolId,
        String pupilId,
        String signalId,
        int step,
        Change change,
        String kind,
        String level,
        LocalDate since,
        boolean merged) {

    /** The names are those of {@code signal.events.v1}. */
    public enum Change {
        RAISED,
        CHANGED,
        RESOLVED,
        WITHDRAWN
    }

    public CaseStep {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(since, "since");
    }

    static CaseStep of(SignalStep step) {
        return new CaseStep(
                step.schoolId(),
                step.pupilId(),
                step.signalId(),
                step.step(),
                Change.valueOf(step.change().name()),
                step.rule(),
                // One that was stored before its level was kept was told whatever its level was.
                step.level() == null
                        ? SignalStep.Level.CONCERN.name()
                        : step.level().name(),
                step.since(),
                step.merged());
    }

    /** Whether it is there to be acted upon. */
    boolean holds() {
        return (change == Change.RAISED || change == Change.CHANGED) && !merged && !level.equals("NONE");
    }
}
