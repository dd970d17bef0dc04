package nl.aanwezig.attendance.registration.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.aanwezig.attendance.registration.BatchMeter;
import nl.aanwezig.attendance.registration.BatchOutcome;

/** Counts as {@link RegistrationMetrics} says. */
public final class CountingMeter implements BatchMeter {

    private final Counter received;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;

    private CountingMeter(MeterRegistry meters, String received, String byOutcome) {
        this.received = meters.counter(received);
        accepted = outcome(meters, byOutcome, RegistrationMetrics.ACCEPTED);
        duplicate = outcome(meters, byOutcome, RegistrationMetrics.DUPLICATE);
        rejected = outcome(meters, byOutcome, RegistrationMetrics.REJECTED);
    }

    public static CountingMeter ofRegistrations(MeterRegistry meters) {
        return new CountingMeter(meters, RegistrationMetrics.RECEIVED, RegistrationMetrics.REGISTRATIONS);
    }

    public static CountingMeter ofRegisters(MeterRegistry meters) {
        return new CountingMeter(meters, RegistrationMetrics.REGISTERS_RECEIVED, RegistrationMetrics.REGISTERS);
    }

    @Override
    public void answered(BatchOutcome outcome) {
        received.increment(outcome.accepted() + outcome.others().size());
        accepted.increment(outcome.accepted());
        duplicate.increment(outcome.duplicate());
        rejected.increment(outcome.rejected());
    }

    private static Counter outcome(MeterRegistry meters, String byOutcome, String outcome) {
        return meters.counter(byOutcome, RegistrationMetrics.OUTCOME, outcome);
    }
}
