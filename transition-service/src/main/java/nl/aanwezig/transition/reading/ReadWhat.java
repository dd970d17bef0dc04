package nl.aanwezig.transition.reading;

/** What of a dossier was shown. */
public enum ReadWhat {
    DOSSIER,
    /** One document of it. */
    DOCUMENT,
    /** All of it, as a file for another system. */
    OSO_EXPORT
}
