package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the family releases.
 *
 * @param items places of the items in the transfer, from 0; null: those marked as released, or all where none is marked
 * @param inspectedOn the day of inspection, where the draft did not have it yet
 */
public record Release(
        @Nullable List<Integer> items, @Nullable LocalDate inspectedOn) {

    public Release {
        items = items == null ? null : List.copyOf(items);
    }

    Set<Integer> chosenOf(List<ContextItem> all) {
        if (items != null) {
            if (items.isEmpty()) {
                throw Refusal.MISSING_FIELD.because("items names no item; withdraw the transfer instead");
            }
            if (items.stream().anyMatch(index -> index < 0 || index >= all.size())) {
                throw Refusal.UNKNOWN_ITEM.because("items names a place that the transfer does not have");
            }
            return new TreeSet<>(items);
        }
        Set<Integer> marked = IntStream.range(0, all.size())
                .filter(index -> all.get(index).released())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return marked.isEmpty()
                ? IntStream.range(0, all.size()).boxed().collect(Collectors.toCollection(TreeSet::new))
                : marked;
    }
}
