package nl.aanwezig.attendance.registration.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.registration.RegistrationMeter;
import org.springframework.stereotype.Component;

/** Counts as {@link RegistrationMetrics} says. */
@Component
class CountingMeter implements RegistrationMeter {

    private final Counter received;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;

    CountingMeter(MeterRegistry meters) {
        received = meters.counter(RegistrationMetrics.RECEIVED);
        accepted = outcome(meters, RegistrationMetrics.ACCEPTED);
        duplicate = outcome(meters, RegistrationMetrics.DUPLICATE);
        rejected = outcome(meters, RegistrationMetrics.REJECTED);
    }

    @Override
    public void answered(BatchOutcome outcome) {
        received.increment(outcome.accepted() + outcome.others().size());
        accepted.increment(outcome.accepted());
        duplicate.increment(outcome.duplicate());
        rejected.increment(outcome.rejected());
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return meters.counter(RegistrationMetrics.REGISTRATIONS, RegistrationMetrics.OUTCOME, outcome);
    }
}
