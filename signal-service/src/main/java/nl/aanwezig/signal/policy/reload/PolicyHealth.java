package nl.aanwezig.signal.policy.reload;

import java.util.Map;
import java.util.TreeMap;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.yaml.BadPolicyPackException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says which packs are in force and what was refused. Never down for a refusal: the packs before it stay in force. */
final class PolicyHealth extends AbstractHealthIndicator {

    private final ReloadingPolicies policies;

    PolicyHealth(ReloadingPolicies policies) {
        this.policies = policies;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        ReloadingPolicies.InForce inForce = policies.inForce();
        Map<String, String> versions = new TreeMap<>();
        for (PolicyPack pack : inForce.packs().byName().values()) {
            versions.put(pack.name(), pack.version());
        }
        builder.up().withDetail("packs", versions);
        if (!inForce.gone().isEmpty()) {
            builder.withDetail("withoutFile", inForce.gone());
        }
        BadPolicyPackException refusal = policies.refusal();
        if (refusal != null) {
            builder.withDetail(
                    "refused", Map.of("file", refusal.file(), "line", refusal.line(), "reason", refusal.reason()));
        }
    }
}
