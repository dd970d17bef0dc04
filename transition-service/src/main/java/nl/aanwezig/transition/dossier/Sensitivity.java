package nl.aanwezig.transition.dossier;

/** Who at the receiving school may read an item. What is for the care team alone never goes on a topic. */
public enum Sensitivity {
    MENTOR,
    CARE_TEAM
}
