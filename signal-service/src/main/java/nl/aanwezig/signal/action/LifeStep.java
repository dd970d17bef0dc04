package nl.aanwezig.signal.action;

/** What can change the life of a signal, and who does it. What a step leads to is in {@link LifeTable}. */
public enum LifeStep {
    RAISED(Who.RULE),
    CHANGED(Who.RULE),
    RESOLVED(Who.RULE),
    WITHDRAWN(Who.RULE),
    TAKEN_UP(Who.PEOPLE),
    HANDED_OVER(Who.PEOPLE),
    SPOKEN_WITH_FAMILY(Who.PEOPLE),
    PLAN_AGREED(Who.PEOPLE),
    NOT_USEFUL(Who.PEOPLE),
    CLOSED(Who.PEOPLE),
    WITHOUT_LEAD(Who.CALENDAR),
    EXPIRED(Who.CALENDAR);

    /** Whose step it is. */
    public enum Who {
        RULE,
        PEOPLE,
        CALENDAR
    }

    private final Who who;

    LifeStep(Who who) {
        this.who = who;
    }

    public Who who() {
        return who;
    }
}
