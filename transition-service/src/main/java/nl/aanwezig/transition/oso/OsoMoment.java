package nl.aanwezig.transition.oso;

/** When a dossier is judged. */
public enum OsoMoment {
    /**
     * The sending school brings it in from its own system. A dossier that calls itself preliminary ({@code voorlopigdossier})
     * does not have to be inspected yet; everything else must be right already, and one that does not is judged as below.
     */
    DRAFT,
    /** It goes from school to school. */
    DELIVERY
}
