package nl.aanwezig.simulator.absence;

import nl.aanwezig.simulator.event.SimulatedRegistration.Reason;

/**
 * What a pupil misses on a day.
 *
 * @param lesson 1 to the last; 0 for the whole day
 * @param late minutes late; 0 where the pupil is absent
 * @param skipped whether the pupil stayed away knowingly, so that an explanation is rarer
 */
record Missed(int lesson, Reason reason, int late, boolean skipped) {

    static final int WHOLE_DAY = 0;

    static Missed day(Reason reason) {
        return new Missed(WHOLE_DAY, reason, 0, false);
    }

    static Missed lesson(int lesson, Reason reason) {
        return new Missed(lesson, reason, 0, false);
    }

    static Missed skipped(int lesson, Reason reason) {
        return new Missed(lesson, reason, 0, true);
    }

    static Missed late(int lesson, Reason reason, int minutes) {
        return new Missed(lesson, reason, minutes, false);
    }

    boolean isLate() {
        return late > 0;
    }
}
