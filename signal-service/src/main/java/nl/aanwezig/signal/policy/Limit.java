package nl.aanwezig.signal.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One limit of a rule, with where it comes from.
 *
 * @param values one number, or steps from the lowest to the highest
 * @param unit of the values, like {@code hours}
 * @param source law or practice, with its certainty: [A] official, [B] secondary, [C] not verified
 * @param legal whether the law sets it: then a school may only make it stricter
 * @param stricter which way a school may move it
 * @param validFrom first day on which these values hold
 * @param validUntil last day; null while they hold
 */
public record Limit(
        List<Integer> values,
        String unit,
        String source,
        boolean legal,
        Stricter stricter,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** In which direction a limit gets stricter. */
    public enum Stricter {
        LOWER,
        HIGHER
    }

    public Limit {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a limit has a value");
        }
    }
}
