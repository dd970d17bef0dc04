package nl.aanwezig.transition.oso.transfer;

import java.util.Optional;

/** Keeps the OSO dossiers of transfers, one each; all of one or nothing of it. */
public interface KeptDossiers {

    /** Keeps it in the place of any other of that transfer. It stays under way until {@link #settled}. */
    void keep(String transferId, KeptDossier dossier);

    /** The transfer for which it was kept is there. */
    void settled(String transferId);

    Optional<KeptDossier> find(String transferId);

    /** Notes that a transfer may be over, so that its dossier goes even where {@link #remove} is not reached. */
    void leaving(String transferId);

    void remove(String transferId);
}
