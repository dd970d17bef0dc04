package nl.aanwezig.simulator.absence;

import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;

/**
 * What a pupil misses on a day.
 *
 * @param lesson 1 to the last; 0 for the whole day
 * @param late minutes late; 0 where the pupil is absent
 */
record Missed(int lesson, Reason reason, int late) {

    static final int WHOLE_DAY = 0;

    static Missed day(Reason reason) {
        return new Missed(WHOLE_DAY, reason, 0);
    }

    static Missed lesson(int lesson, Reason reason) {
        return new Missed(lesson, reason, 0);
    }

    boolean isLate() {
        return late > 0;
    }
}
