package nl.aanwezig.attendance.registration;

import java.util.List;

/**
 * What became of a batch: each item is accepted, or is among the outcomes.
 *
 * @param accepted how many were accepted
 * @param others one for each item that was not, in order
 */
public record BatchOutcome(int accepted, List<ItemOutcome> others) {

    public BatchOutcome {
        others = List.copyOf(others);
    }

    public int duplicate() {
        return (int) others.stream().filter(ItemOutcome::isDuplicate).count();
    }

    public int rejected() {
        return others.size() - duplicate();
    }
}
