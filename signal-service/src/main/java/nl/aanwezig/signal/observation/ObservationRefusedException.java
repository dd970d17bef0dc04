package nl.aanwezig.signal.observation;

/** A change of an observation that is not possible as it stands. */
public final class ObservationRefusedException extends RuntimeException {

    /** Why; its name in lower case is the public code. */
    public enum Why {
        /** Another observation has this id. */
        OBSERVATION_ID_TAKEN,
        /** It was released or withdrawn before, and otherwise than is asked now. */
        OBSERVATION_NOT_OPEN
    }

    private final Why why;

    ObservationRefusedException(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
