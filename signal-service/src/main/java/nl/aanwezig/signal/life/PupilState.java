package nl.aanwezig.signal.life;

import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Ledger;

/**
 * What is remembered of a pupil between two judgements.
 *
 * @param revision of the assessment last published; 0 for none
 * @param signals those that the last judgement found, of any school year
 * @param steps number of the last step of each signal that ever was, by its id
 * @param judgedBy date, calendars and policies of the last judgement: when these change, it is stale
 */
public record PupilState(
        Ledger ledger, int revision, Level level, List<Signal> signals, Map<String, Integer> steps, String judgedBy) {

    public PupilState {
        signals = List.copyOf(signals);
        steps = Map.copyOf(steps);
    }

    public static PupilState unknown(String pupilId) {
        return new PupilState(Ledger.empty(pupilId), 0, Level.NONE, List.of(), Map.of(), "");
    }

    public PupilState with(Ledger newer) {
        return new PupilState(newer, revision, level, signals, steps, judgedBy);
    }
}
