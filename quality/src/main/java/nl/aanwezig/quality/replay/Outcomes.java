package nl.aanwezig.quality.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.simulator.pupil.SimulatedPupil;
import nl.aanwezig.simulator.pupil.Trajectory;
import nl.aanwezig.simulator.pupil.Truth;

/**
 * What a pupil's year came to. The two legal outcomes are what the rule of law itself says of the final registrations, late
 * ones and corrections included; the third is the simulator's truth.
 */
final class Outcomes {

    private static final Set<Trajectory> AT_HOME =
            Set.of(Trajectory.SLIDING, Trajectory.SUDDEN, Trajectory.AWAITING_PLACE);
    private static final int AT_LEAST_DAYS = 20;

    private Outcomes() {}

    static Map<Outcome, Integer> of(
            Assessment end, String schoolId, Truth truth, SimulatedPupil pupil, SchoolYearDays days) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        first(end.signals(), schoolId, "nl.unauthorised-16h", Outcome.SIXTEEN_HOURS, days, outcomes);
        first(end.signals(), schoolId, "nl.long-term-absence", Outcome.LONG_TERM, days, outcomes);
        LocalDate from = truth.homeFrom();
        LocalDate until = truth.homeUntil();
        if (from != null && until != null && AT_HOME.contains(truth.trajectory())) {
            LocalDate last = pupil.stays().getFirst().to();
            int begin = days.day(from);
            int lastDay = Math.min(days.day(until), days.day(last));
            if (begin < days.count() && lastDay - begin >= AT_LEAST_DAYS) {
                outcomes.put(Outcome.STAYS_AT_HOME, begin);
            }
        }
        outcomes.values().stream().min(Integer::compare).ifPresent(day -> outcomes.put(Outcome.ANY, day));
        return outcomes;
    }

    private static void first(
            List<Signal> signals,
            String schoolId,
            String rule,
            Outcome outcome,
            SchoolYearDays days,
            Map<Outcome, Integer> outcomes) {
        signals.stream()
                .filter(signal ->
                        signal.rule().equals(rule) && signal.schoolId().equals(schoolId))
                .map(signal -> days.day(signal.since()))
                .min(Integer::compare)
                .ifPresent(day -> outcomes.put(outcome, day));
    }
}
