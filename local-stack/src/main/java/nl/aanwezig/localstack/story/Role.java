package nl.aanwezig.localstack.story;

/** The pupils that something happens to today, by their place in the list; the others only have a past. */
enum Role {
    /** Misses the first lesson; two guardians with e-mail are told. */
    UNEXPLAINED,
    /** The same, with guardians who want a text message. */
    BY_SMS,
    /** The same, with guardians who read English. */
    IN_ENGLISH,
    /** The same, with a guardian that no message reaches. */
    UNREACHABLE,
    /** The same, with a second guardian without authority, who must hear nothing. */
    ONE_WITHOUT_AUTHORITY,
    /** Comes to 16 hours in four school weeks today, which turns out to be a mistake. */
    SIXTEEN_HOURS,
    /** Reported ill for the fourth time in twelve school weeks. */
    FOURTH_SICK_REPORT,
    /** Late. */
    LATE,
    /** Came from a primary school whose context the family released, and misses a lesson. */
    WITH_CONTEXT;

    int place() {
        return ordinal();
    }
}
