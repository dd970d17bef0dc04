package nl.aanwezig.transition.dossier;

/**
 * What an educational report may hold, and nothing else (domain.md, section 2). Only the school's items have one: what
 * family and pupil say about themselves is theirs.
 */
public enum Category {
    ADMINISTRATIVE,
    EDUCATION,
    SOCIAL_EMOTIONAL,
    EXTRA_GUIDANCE,
    /** Only unauthorised absence, and only of the last year. */
    ABSENCE
}
