package nl.aanwezig.transition.reading;

/** Why somebody looks into a dossier: a closed list (domain.md 3), so that the family can be told in plain words. */
public enum ReadPurpose {
    /** The school that hands over writes or checks it. */
    PREPARE_TRANSFER,
    /** The parents, or the pupil, look before anything is delivered (domain.md 2). */
    INSPECTION,
    /** The two schools talk about it. */
    WARM_HANDOVER,
    /** To teach and guide the pupil at the new school. */
    GUIDE_PUPIL,
    /** The care team thinks along. */
    CARE,
    /** The checks after 6 weeks and 100 school days. */
    FOLLOW_UP,
    /** The family asked something. */
    ANSWER_FAMILY,
    /** The family or the pupil looks at what is theirs, at any time. */
    OWN_VIEW
}
