package nl.aanwezig.notification.message;

/** How a subject stands towards a person. */
public enum Truth {
    /** True and recent: the person is to know. */
    TELL,
    /** True but no longer news: nothing new is said, nothing taken back; what was held back until now is dropped. */
    LEAVE,
    /** No matter for this person (any more): what is not heard yet is dropped, nothing is taken back. */
    DROP,
    /** Untrue or explained: what is not heard yet is dropped, what was heard is corrected. */
    TAKE_BACK
}
