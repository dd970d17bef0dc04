package nl.aanwezig.signal.life;

import nl.aanwezig.signal.assessment.SignalKey;

/**
 * What is remembered of a signal: enough to know whether the next judgement says something new about it.
 *
 * @param step number of its last step, 1 for the first
 * @param fingerprint of what was said last
 */
public record Mark(SignalKey key, int step, Status status, long fingerprint) {

    public enum Status {
        OPEN,
        RESOLVED,
        /** A correction made it untrue. Kept, so that the same finding later is a next step of the same signal. */
        WITHDRAWN
    }
}
