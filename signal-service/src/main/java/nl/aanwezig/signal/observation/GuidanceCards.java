package nl.aanwezig.signal.observation;

/** Every guidance card, in every language. */
public interface GuidanceCards {

    /** The card of that kind, in that language or else in English. */
    GuidanceCard of(ObservationKind kind, String language);
}
