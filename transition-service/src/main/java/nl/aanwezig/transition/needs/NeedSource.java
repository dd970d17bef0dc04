package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where the counted items come from. */
public interface NeedSource {

    /** The schools of a region; empty where nobody knows the region. */
    Set<String> schoolsOf(String region);

    /**
     * Items of the transfers that one of these schools hands over or receives, that the family released and has not taken
     * back, said from the first to the last day. What is withheld is not counted either.
     */
    List<NeedEntry> of(Set<String> schoolIds, LocalDate from, LocalDate to);
}
