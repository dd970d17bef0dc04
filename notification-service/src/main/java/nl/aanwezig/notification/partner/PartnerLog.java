package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events of each partner, in one order without gaps: what was read up to a place is all there is up to there. */
public interface PartnerLog {

    /** Adds it at the end unless one with its id is there. */
    void append(PartnerEvent event);

    /** In order, from a place on. */
    List<PartnerEvent> read(String partnerId, long from, int most);

    /** The place of the last event; 0 where there is none. */
    long last(String partnerId);

    /** The place of the first event taken in at that moment or later; the place after the last where there is none. */
    long firstSince(String partnerId, Instant since);

    Optional<PartnerEvent> find(String partnerId, String eventId);
}
