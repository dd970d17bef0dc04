package nl.aanwezig.signal.wire;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Ledger;

/**
 * {@code signal.assessments.v1}.
 *
 * @param ledger what it was computed from, so that the read model can judge for any date with the same function
 */
public record AssessmentMessage(
        String pupilId, int revision, LocalDate asOf, Level level, List<Signal> signals, Ledger ledger) {

    public static final String TYPE = "nl.aanwezig.signal.assessed.v1";

    public static AssessmentMessage of(Assessment assessment, int revision, Ledger ledger) {
        return new AssessmentMessage(
                assessment.pupilId(), revision, assessment.asOf(), assessment.level(), assessment.signals(), ledger);
    }
}
