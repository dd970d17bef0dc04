package nl.aanwezig.signal.observation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff saw, in one revision. It feeds no score. A welfare observation holds back every automatic
 * message to the parents while it is open (domain.md 1.7, T20).
 *
 * @param id the client's own; with {@code schoolId} the natural key
 * @param revision 1 when recorded; the highest wins
 * @param code what was seen, where the kind is OTHER; null otherwise
 * @param observedOn local date of the school
 * @param observedBy staff id
 * @param ending how it was released or withdrawn; null while it is open
 */
public record Observation(
        String schoolId,
        String id,
        String pupilId,
        int revision,
        ObservationKind kind,
        @Nullable ObservationCode code,
        LocalDate observedOn,
        String observedBy,
        Instant recordedAt,
        Status status,
        @Nullable Ending ending) {

    public enum Status {
        RECORDED,
        /** A person looked at it; it no longer holds. */
        RELEASED,
        /** It was a mistake: as if it had never been. */
        WITHDRAWN
    }

    /** Why a person released it. */
    public enum Outcome {
        TALKED_WITH_PARENTS,
        TALKED_WITH_PUPIL,
        CONSULTED_VEILIG_THUIS,
        HANDED_TO_CARE_TEAM,
        NO_CONCERN_LEFT
    }

    /**
     * @param by staff id
     * @param on local date of the school
     * @param outcome of a release; null for a mistake
     */
    public record Ending(String by, LocalDate on, @Nullable Outcome outcome) {}

    public Observation {
        if ((kind == ObservationKind.OTHER) != (code != null)) {
            throw new IllegalArgumentException("a code, where the kind is OTHER and only there");
        }
        if ((status == Status.RECORDED) != (ending == null)) {
            throw new IllegalArgumentException("an ending, where it is over and only there");
        }
    }

    public static Observation recorded(
            String schoolId,
            String id,
            String pupilId,
            ObservationKind kind,
            @Nullable ObservationCode code,
            LocalDate observedOn,
            String observedBy,
            Instant recordedAt) {
        return new Observation(
                schoolId, id, pupilId, 1, kind, code, observedOn, observedBy, recordedAt, Status.RECORDED, null);
    }

    /** Whether it is a worry about the pupil's welfare at home. */
    public boolean welfare() {
        return kind.welfare() || (code != null && code.welfare());
    }

    public boolean open() {
        return status == Status.RECORDED;
    }

    /** Whether it holds back automatic messages to the parents now. */
    public boolean holds() {
        return welfare() && open();
    }

    /** Whether another one with this id says the same, whatever became of it. */
    public boolean sameSightAs(Observation other) {
        return pupilId.equals(other.pupilId)
                && kind == other.kind
                && code == other.code
                && observedOn.equals(other.observedOn)
                && observedBy.equals(other.observedBy);
    }

    Observation ended(Status as, Ending how) {
        return new Observation(
                schoolId, id, pupilId, revision + 1, kind, code, observedOn, observedBy, recordedAt, as, how);
    }
}
