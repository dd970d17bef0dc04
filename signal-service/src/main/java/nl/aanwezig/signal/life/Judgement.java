package nl.aanwezig.signal.life;

import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement comes to.
 *
 * @param state to remember
 * @param assessment to publish; null where nothing changed, or where it cannot be judged yet
 * @param changes to publish, in order
 */
public record Judgement(PupilState state, @Nullable Assessment assessment, List<SignalChange> changes) {

    public Judgement {
        changes = List.copyOf(changes);
    }
}
