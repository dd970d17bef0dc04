package nl.aanwezig.transition.reading;

/** What of a dossier was shown. */
public enum ReadWhat {
    DOSSIER,
    /** One document of it. */
    DOCUMENT,
    /** What was released of it, beside an assessment in signal-service, as the school's system reports it. */
    ASSESSMENT,
    /** All of it, as a file for another system. */
    OSO_EXPORT
}
