package nl.aanwezig.transition.reading;

import java.util.List;

/**
 * Every look into a dossier. Append-only: there is no way to change or remove an entry. All of them go with the dossier,
 * when its time is over ({@link ReadRemoval}).
 */
public interface ReadLog {

    /** Returns once it is stored for good, and otherwise throws: then nothing may be shown. */
    void append(DossierRead read);

    /** The looks into one dossier, newest first. */
    List<DossierRead> of(String transferId);
}
