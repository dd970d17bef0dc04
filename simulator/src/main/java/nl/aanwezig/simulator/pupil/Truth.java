package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a pupil in one school year.
 *
 * @param signsFrom first day on which the pupil is absent more than by itself; null where that never happens
 * @param signsUntil last such day
 * @param homeFrom first day at home; null where the pupil never stays at home
 * @param homeUntil last day at home
 * @param reportedIll whether the parents report the pupil ill while at home
 */
public record Truth(
        Trajectory trajectory,
        @Nullable LocalDate signsFrom,
        @Nullable LocalDate signsUntil,
        @Nullable LocalDate homeFrom,
        @Nullable LocalDate homeUntil,
        boolean reportedIll) {

    // A pupil who recovers goes this far down, and is there at two thirds of the time.
    private static final double DEEPEST = 0.75;
    private static final double TURN = 0.67;

    static Truth ordinary(Trajectory trajectory) {
        return new Truth(trajectory, null, null, null, null, false);
    }

    /** Whether the pupil stays at home that day, ill or not. */
    public boolean atHomeOn(LocalDate date) {
        return homeFrom != null && homeUntil != null && !date.isBefore(homeFrom) && !date.isAfter(homeUntil);
    }

    /** How far the slide has gone: 0 not begun, 1 about to stay at home. */
    public double slideOn(LocalDate date) {
        if (signsFrom == null || signsUntil == null || date.isBefore(signsFrom) || date.isAfter(signsUntil)) {
            return 0;
        }
        double days = signsUntil.toEpochDay() - signsFrom.toEpochDay() + 1.0;
        double passed = (date.toEpochDay() - signsFrom.toEpochDay() + 1) / days;
        if (trajectory != Trajectory.RECOVERING) {
            return passed;
        }
        return DEEPEST * (passed < TURN ? passed / TURN : (1 - passed) / (1 - TURN));
    }
}
