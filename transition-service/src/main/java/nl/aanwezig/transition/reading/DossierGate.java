package nl.aanwezig.transition.reading;

/**
 * Who may do what with a dossier, by the caller's token and the life of the transfer. Each refuses by throwing; a caller
 * who may not know that the transfer exists hears that there is none.
 */
public interface DossierGate {

    /** For whoever adds to it or takes from it, as long as the transfer can still be written. */
    void requireWriter(String transferId);

    /** For whoever looks into it. The look itself is recorded by whoever shows something ({@link Reads}). */
    Reader requireReader(String transferId, ReadPurpose purpose);

    /** For whoever wants to know who looked: both schools and the family. */
    Schools requireLogReader(String transferId);

    /**
     * The two schools of a transfer.
     *
     * @param from hands over
     * @param to receives
     */
    record Schools(String from, String to) {}
}
