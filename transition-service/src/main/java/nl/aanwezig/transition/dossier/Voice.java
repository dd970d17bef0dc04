package nl.aanwezig.transition.dossier;

/** Whose words an item is: the three voices of a transfer stand beside each other, and none speaks for another. */
public enum Voice {
    SCHOOL,
    FAMILY,
    PUPIL
}
