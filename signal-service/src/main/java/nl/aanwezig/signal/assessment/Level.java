package nl.aanwezig.signal.assessment;

/** How much attention is asked for, least first. */
public enum Level {
    NONE,
    WATCH,
    CONCERN,
    URGENT
}
