package nl.aanwezig.signal.ledger;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What staff saw, in its newest revision, as far as judgement needs it.
 *
 * @param id the school's own; with {@code schoolId} the natural key
 * @param revision the highest wins
 * @param day epoch day on which it was seen
 * @param kind code of what was seen
 * @param welfare whether it is a worry about the child's welfare (domain.md 1.7)
 * @param endedOn epoch day on which a person released it; {@link Integer#MAX_VALUE} before that
 */
public record Observation(
        String schoolId, String id, int revision, int day, String kind, boolean welfare, Status status, int endedOn) {

    public enum Status {
        RECORDED,
        /** Entered by mistake. */
        WITHDRAWN,
        /** A person has dealt with it. */
        RELEASED
    }

    static final Comparator<Observation> BY_DATE = Comparator.comparingInt(Observation::day)
            .thenComparing(Observation::schoolId)
            .thenComparing(Observation::id);

    private static final Comparator<Observation> NEWEST =
            Comparator.comparingInt(Observation::revision).thenComparing(Observation::toString);

    boolean supersedes(Observation other) {
        return NEWEST.compare(this, other) > 0;
    }

    boolean sameAs(Observation other) {
        return schoolId.equals(other.schoolId) && id.equals(other.id);
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }
}
