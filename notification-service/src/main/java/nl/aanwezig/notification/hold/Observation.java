package nl.aanwezig.notification.hold;

import java.util.Comparator;
import java.util.Objects;

/**
 * An observation in one revision, as far as it holds messages back: nothing else of it is taken in or kept.
 *
 * @param id with {@code schoolId} the natural key
 * @param revision the highest wins
 * @param holds whether it is about the pupil's welfare and stands: neither released by a person nor withdrawn
 */
public record Observation(String schoolId, String id, long revision, boolean holds) {

    /** Two different contents under one revision are a fault of the source: then it is the safe one that counts. */
    private static final Comparator<Observation> PRECEDENCE =
            Comparator.comparingLong(Observation::revision).thenComparing(Observation::holds);

    public Observation {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(id, "observationId");
    }

    boolean isOfTheSame(Observation other) {
        return schoolId.equals(other.schoolId) && id.equals(other.id);
    }

    boolean prevailsOver(Observation other) {
        return PRECEDENCE.compare(this, other) > 0;
    }
}
