package nl.aanwezig.signal.observation;

import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.Observation.Status;
import nl.aanwezig.signal.observation.ObservationRefusedException.Why;
import nl.aanwezig.starter.document.OwnDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Records, releases and withdraws. Saying the same again changes nothing and succeeds; each call returns when its event
 * is published.
 */
public final class Observations {

    private final OwnDocuments<Observation> documents;

    public Observations(OwnDocuments<Observation> documents) {
        this.documents = documents;
    }

    /** @throws ObservationRefusedException {@code OBSERVATION_ID_TAKEN} */
    public Observation record(Observation observation) {
        return documents.change(keyOf(observation), known -> {
            if (known == null) {
                return observation;
            }
            if (!known.sameSightAs(observation)) {
                throw new ObservationRefusedException(
                        Why.OBSERVATION_ID_TAKEN, "this id belongs to another observation of the school");
            }
            return known;
        });
    }

    /** A person has looked at it: what it held back may go on. */
    public Observation release(Observation observation, Ending how) {
        return end(observation, Status.RELEASED, how);
    }

    /** It was entered by mistake. */
    public Observation withdraw(Observation observation, Ending how) {
        return end(observation, Status.WITHDRAWN, how);
    }

    private Observation end(Observation observation, Status as, Ending how) {
        return documents.change(keyOf(observation), known -> ended(known == null ? observation : known, as, how));
    }

    private static Observation ended(Observation known, Status as, Ending how) {
        if (known.open()) {
            return known.ended(as, how);
        }
        if (known.status() == as && sameEnding(known.ending(), how)) {
            return known;
        }
        throw new ObservationRefusedException(
                Why.OBSERVATION_NOT_OPEN, "its state is " + known.status() + "; only an open one can change");
    }

    private static boolean sameEnding(@Nullable Ending known, Ending now) {
        return known != null && known.by().equals(now.by()) && known.outcome() == now.outcome();
    }

    /** The natural key in one text; ids hold no slash. */
    public static String keyOf(Observation observation) {
        return observation.schoolId() + "/" + observation.id();
    }
}
