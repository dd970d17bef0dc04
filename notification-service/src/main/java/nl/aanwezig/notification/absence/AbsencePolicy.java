package nl.aanwezig.notification.absence;

import java.util.Set;
import nl.aanwezig.notification.school.AlertHorizon;

/**
 * What causes a message home.
 *
 * @param reasons reason codes of absence that is told (default {@code UNEXPLAINED} alone)
 */
public record AbsencePolicy(Set<String> reasons, AlertHorizon horizon) {

    public AbsencePolicy {
        reasons = Set.copyOf(reasons);
    }
}
