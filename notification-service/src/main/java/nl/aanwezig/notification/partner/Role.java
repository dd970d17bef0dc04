package nl.aanwezig.notification.partner;

/** What a partner is; the names are part of the API. It decides what the partner may ever hear ({@link Eligibility}). */
public enum Role {
    /** Leerplichtambtenaar, or the Doorstroompunt (RMC). */
    ATTENDANCE_OFFICER,
    YOUTH_DOCTOR,
    YOUTH_CARE,
    /** Samenwerkingsverband: finds a suitable place. */
    SUPPORT_CONSORTIUM
}
