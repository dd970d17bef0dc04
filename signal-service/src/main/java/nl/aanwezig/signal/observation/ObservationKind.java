package nl.aanwezig.signal.observation;

/**
 * What can be observed: a closed list, so that no free text about a child is kept (domain.md 3). A welfare kind is a
 * worry about what happens at home, where telling the parents by machine could do harm (Meldcode, domain.md 1.7).
 * Tired and withdrawn have many causes, most of them not at home: whoever thinks of home records that as
 * {@link #WORRIED_ABOUT_HOME}.
 */
public enum ObservationKind {
    LESSONS_SKIPPED(false),
    HUNGRY(true),
    UNKEMPT(true),
    TIRED(false),
    WITHDRAWN(false),
    HURT(true),
    WORRIED_ABOUT_HOME(true),
    /** Something else, told by an {@link ObservationCode}. */
    OTHER(false);

    private final boolean welfare;

    ObservationKind(boolean welfare) {
        this.welfare = welfare;
    }

    public boolean welfare() {
        return welfare;
    }
}
