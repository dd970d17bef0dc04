package nl.aanwezig.transition.transfer;

/** Who takes a step. */
public enum Side {
    /** The school that hands over. */
    SENDER,
    /** The school that receives. */
    RECEIVER,
    /** A guardian with authority. */
    FAMILY,
    PUPIL,
    /** The service itself, after an event or a date. */
    SYSTEM
}
