package nl.aanwezig.attendance.registration;

/** Counts what was answered. */
public interface RegistrationMeter {

    void answered(BatchOutcome outcome);
}
