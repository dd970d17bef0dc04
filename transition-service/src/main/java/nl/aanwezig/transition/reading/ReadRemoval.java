package nl.aanwezig.transition.reading;

/** Removes the looks into a dossier that is itself removed, and nothing less. */
public interface ReadRemoval {

    void removeAll(String transferId);
}
