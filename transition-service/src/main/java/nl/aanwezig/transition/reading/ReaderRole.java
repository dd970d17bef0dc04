package nl.aanwezig.transition.reading;

/** As what somebody looks into a dossier. */
public enum ReaderRole {
    TEACHER,
    MENTOR,
    CARE_TEAM,
    ADMINISTRATION,
    FAMILY,
    PUPIL
}
