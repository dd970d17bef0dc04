package nl.aanwezig.transition.code;

/** What an item is counted under: the groups of the closed list of codes. */
public enum Subject {
    LEARNING,
    SCHOOL_DAY,
    PEOPLE,
    FEELINGS,
    INTERESTS,
    HOME,
    CONTACT,
    ATTENDANCE,
    OTHER
}
