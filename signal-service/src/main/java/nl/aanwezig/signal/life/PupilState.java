package nl.aanwezig.signal.life;

import java.util.List;
import nl.aanwezig.signal.ledger.Ledger;

/**
 * What is remembered of a pupil between two judgements.
 *
 * @param revision of the assessment last published; 0 for none
 * @param levels stands for the levels last published
 * @param marks one for each signal that ever was
 * @param judgedBy stands for the date, calendars and policies of the last judgement: when these change, it is stale
 */
public record PupilState(Ledger ledger, int revision, int levels, List<Mark> marks, int judgedBy) {

    /** Facts came in that no judgement has seen. */
    static final int NOT_JUDGED = 0;

    public PupilState {
        marks = List.copyOf(marks);
    }

    public static PupilState unknown(String pupilId) {
        return new PupilState(Ledger.empty(pupilId), 0, 0, List.of(), NOT_JUDGED);
    }

    /** With facts that could not be judged yet. */
    PupilState withUnjudged(Ledger newer) {
        return new PupilState(newer, revision, levels, marks, NOT_JUDGED);
    }
}
