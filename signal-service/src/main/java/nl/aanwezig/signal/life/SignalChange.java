package nl.aanwezig.signal.life;

import nl.aanwezig.signal.assessment.Signal;

/**
 * A step in the life of a signal.
 *
 * @param step its number, 1 for the first; with the signal's id it identifies the step
 * @param signal as it is after the step; for {@code WITHDRAWN} as it was before
 */
public record SignalChange(Kind kind, int step, Signal signal) {

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
