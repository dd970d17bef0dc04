package nl.aanwezig.signal.policy.reload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what became of changes to policy files: {@code aanwezig.policies} with {@code outcome} changed or refused. Alert
 * on any refused: until the file is corrected the packs before it stay in force.
 */
final class PolicyMeter {

    static final String POLICIES = "aanwezig.policies";
    static final String OUTCOME = "outcome";

    private final Counter changed;
    private final Counter refused;

    PolicyMeter(MeterRegistry meters) {
        this.changed = meters.counter(POLICIES, OUTCOME, "changed");
        this.refused = meters.counter(POLICIES, OUTCOME, "refused");
    }

    void changed() {
        changed.increment();
    }

    void refused() {
        refused.increment();
    }
}
