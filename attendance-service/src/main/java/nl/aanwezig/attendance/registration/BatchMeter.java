package nl.aanwezig.attendance.registration;

/** Counts what was answered to batches of one kind. */
public interface BatchMeter {

    void answered(BatchOutcome outcome);
}
