package nl.aanwezig.quality.replay;

/** What a signal should have warned of. */
public enum Outcome {
    /** The day on which 16 hours in 4 school weeks are reached, as the year's final registrations have it. */
    SIXTEEN_HOURS("16-hour crossing"),
    /** The 29th calendar day of unauthorised absence on end, as the year's final registrations have it. */
    LONG_TERM("long-term absence (29th day)"),
    /** The day from which the pupil truly stays at home, whatever reason is registered. */
    STAYS_AT_HOME("stays at home (truth)"),
    /** The first of the three. */
    ANY("any of the three");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
