package nl.aanwezig.quality.replay;

import java.util.List;
import java.util.Map;

/**
 * One pupil's simulated year. Days are numbers of school days, from 0.
 *
 * @param number of the pupil in the simulation
 * @param spoke for each rule the evenings on which a new signal of it came, and for each level those on which the pupil rose
 *     to it or beyond, oldest first
 * @param outcomes the day of each outcome that the pupil had
 */
public record History(
        int number, String group, List<Week> weeks, Map<String, List<Integer>> spoke, Map<Outcome, Integer> outcomes) {

    public static final int NEVER = Integer.MAX_VALUE;

    public History {
        weeks = List.copyOf(weeks);
        spoke = Map.copyOf(spoke);
        outcomes = Map.copyOf(outcomes);
    }

    /** The day of the outcome, or {@link #NEVER}. */
    public int dayOf(Outcome outcome) {
        return outcomes.getOrDefault(outcome, NEVER);
    }

    public List<Integer> spoke(String speaker) {
        return spoke.getOrDefault(speaker, List.of());
    }
}
