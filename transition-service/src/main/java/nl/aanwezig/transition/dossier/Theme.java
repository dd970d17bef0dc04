package nl.aanwezig.transition.dossier;

/** What an item is about. Closed list: it is part of the contract of {@code transition.contexts.v1}. */
public enum Theme {
    PROBLEM,
    QUESTION,
    WISH,
    NEED,
    STRENGTH,
    WHAT_HELPED,
    WHAT_TO_AVOID,
    WHOM_TO_CALL
}
