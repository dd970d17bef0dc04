package nl.aanwezig.signal.assessment;

import java.util.List;
import nl.aanwezig.signal.policy.Combination;

/**
 * How much attention a pupil asks for at one school, and why.
 *
 * @param policy pack and version that judged, like {@code nl-vo@2026-08-01#1f2e3d4}
 * @param because the combinations of signals that ask for this very level; empty at {@link Level#NONE}
 */
public record SchoolLevel(String schoolId, String policy, Level level, List<Combination> because) {

    public SchoolLevel {
        because = List.copyOf(because);
    }
}
