package nl.aanwezig.transition.context;

/** What the backbone is told of a pupil's context. WITHDRAWN empties it: every consumer forgets the items. */
public enum ContextStatus {
    RELEASED("nl.aanwezig.transition.context-released.v1"),
    WITHDRAWN("nl.aanwezig.transition.context-withdrawn.v1");

    private final String eventType;

    ContextStatus(String eventType) {
        this.eventType = eventType;
    }

    public String eventType() {
        return eventType;
    }
}
