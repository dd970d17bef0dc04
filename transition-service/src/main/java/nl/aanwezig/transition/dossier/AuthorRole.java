package nl.aanwezig.transition.dossier;

/** Who says an item. */
public enum AuthorRole {
    TEACHER,
    CARE_COORDINATOR,
    GUARDIAN,
    PUPIL,
    OTHER;

    static AuthorRole usualOf(Voice voice) {
        return switch (voice) {
            case SCHOOL -> TEACHER;
            case FAMILY -> GUARDIAN;
            case PUPIL -> PUPIL;
        };
    }

    boolean speaksAs(Voice voice) {
        return switch (this) {
            case TEACHER, CARE_COORDINATOR -> voice == Voice.SCHOOL;
            case GUARDIAN -> voice == Voice.FAMILY;
            case PUPIL -> voice == Voice.PUPIL;
            case OTHER -> voice != Voice.PUPIL;
        };
    }
}
