package nl.aanwezig.signal.observation;

/** What was seen where the kind is {@link ObservationKind#OTHER}. No health, no diagnosis (domain.md 3). */
public enum ObservationCode {
    /** Does not want to go home, or is afraid to. */
    AFRAID_TO_GO_HOME(true),
    /** Is at home alone more than fits the age. */
    LEFT_ALONE(true),
    AFRAID_AT_SCHOOL(false),
    BULLIED(false),
    /** Takes care of somebody at home: a young carer. */
    CARES_FOR_FAMILY(false),
    /** Works so much that school suffers. */
    WORKS_MUCH(false),
    /** Comes without coat, books, sports kit or money for a trip. */
    WITHOUT_MATERIALS(false),
    /** Is not the same as before. */
    SUDDEN_CHANGE(false);

    private final boolean welfare;

    ObservationCode(boolean welfare) {
        this.welfare = welfare;
    }

    public boolean welfare() {
        return welfare;
    }
}
