package nl.aanwezig.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param ours our figure, with its unit
 * @param peer that of the peer, and who it is; empty where there is none
 * @param ratio ours over the peer's, by round; null where there is none
 * @param goal null for a figure that only informs
 * @param cpu CPU-seconds per million events, ours and the peer's; of the whole process, broker and store included
 * @param store broker and store that it ran against
 * @param load load average before and after
 */
public record Row(
        String measure,
        String ours,
        String peer,
        @Nullable Rounds ratio,
        @Nullable Goal goal,
        String cpu,
        String store,
        String load) {

    static final List<String> HEADINGS = List.of(
            "measure",
            "ours",
            "peer",
            "ratio: median (range)",
            "goal (stretch)",
            "verdict",
            "CPU-s per M events, ours / peer",
            "store",
            "load before > after");

    List<String> cells() {
        return List.of(
                measure,
                ours,
                peer,
                ratio == null ? "" : ratio.text(),
                goal == null ? "" : goal.text(),
                goal == null || ratio == null ? "" : goal.verdict(ratio.median()),
                cpu,
                store,
                load);
    }
}
