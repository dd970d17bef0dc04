package nl.aanwezig.signal.action;

/** How a signal stands, as rules and people together made it. */
public enum LifeState {
    /** A rule found it; nobody has taken it up. */
    RAISED,
    /** Somebody has the lead. */
    TAKEN_UP,
    /** There was a talk with pupil or parents. */
    SPOKEN,
    /** A goal and an end date were agreed with them. */
    PLAN,
    /** People say that it did not help; with a reason. */
    NOT_USEFUL,
    /** People are done with it. */
    CLOSED,
    /** The condition no longer holds, and nobody had taken it up. */
    RESOLVED,
    /** A correction made it untrue. */
    WITHDRAWN,
    /** Its school year ended. */
    EXPIRED
}
