package nl.aanwezig.transition.attachment;

/** Who at the receiving school may open a document. */
public enum Sensitivity {
    MENTOR,
    /** The care team only. */
    CARE_TEAM
}
