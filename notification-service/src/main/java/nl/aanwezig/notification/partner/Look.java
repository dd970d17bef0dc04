package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.List;

/** That a partner asked for details of a pupil; the family may see it. */
public record Look(
        String id, String partnerId, String pupilId, String schoolId, String purpose, List<String> kinds, Instant at) {

    public Look {
        kinds = List.copyOf(kinds);
    }
}
