package nl.aanwezig.notification.partner;

/** Why a partner may hear something, or that it may not. */
public enum Ground {
    /** No consent makes it right. */
    NEVER,
    /** Only with the consent of a parent, or of the pupil from 16 (domain 1.6). */
    CONSENT,
    /** The law has the school report it; consent is not asked for. */
    LEGAL_DUTY
}
