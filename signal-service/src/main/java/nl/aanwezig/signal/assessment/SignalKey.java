package nl.aanwezig.signal.assessment;

import nl.aanwezig.starter.event.DerivedId;

/**
 * What a signal is about. Found again, it is the same signal.
 *
 * @param since epoch day on which it began to hold
 * @param variant tells signals of one rule and day apart, like the step of lateness; empty where there can be only one
 */
public record SignalKey(String pupilId, String schoolId, String rule, int since, String variant) {

    /** The public id, derived from the key. */
    public String id() {
        java.time.LocalDate date = java.time.LocalDate.ofEpochDay(since);
        return variant.isEmpty()
                ? DerivedId.of(pupilId, schoolId, rule, date)
                : DerivedId.of(pupilId, schoolId, rule, date, variant);
    }
}
