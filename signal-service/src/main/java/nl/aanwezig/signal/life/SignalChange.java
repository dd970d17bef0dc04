package nl.aanwezig.signal.life;

import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.SignalKey;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a signal.
 *
 * @param step its number, 1 for the first; with the signal's id it identifies the step
 * @param signal as it is after the step; null for {@code WITHDRAWN}, when there is none any more
 */
public record SignalChange(
        Kind kind, int step, SignalKey key, @Nullable Signal signal) {

    public enum Kind {
        /** The rule found it (again, where it had been withdrawn). */
        RAISED,
        /** Still found, with other evidence, level or dates. */
        CHANGED,
        /** The condition no longer holds. */
        RESOLVED,
        /** A correction made it untrue: it should never have been raised. */
        WITHDRAWN
    }
}
