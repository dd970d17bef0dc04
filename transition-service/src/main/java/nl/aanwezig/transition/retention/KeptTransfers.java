package nl.aanwezig.transition.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.aanwezig.transition.transfer.Transfer;

/** The transfers that are kept, by when they ended. */
public interface KeptTransfers {

    /** The ids of those that are withdrawn. */
    List<String> withdrawn();

    /** The ids of those that were withdrawn, or otherwise ended, before these days. */
    List<String> over(LocalDate withdrawnBefore, LocalDate endedBefore);

    Optional<Transfer> find(String transferId);

    /**
     * Removes one, as it is at that moment; never one that still has something to tell.
     *
     * @return whether it was there, and is gone
     */
    boolean remove(String transferId, Predicate<Transfer> over);
}
