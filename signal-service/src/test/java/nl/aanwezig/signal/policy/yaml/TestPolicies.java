package nl.aanwezig.signal.policy.yaml;

import nl.aanwezig.signal.policy.PolicyPacks;

/** The packs as they ship. */
public final class TestPolicies {

    private TestPolicies() {}

    public static PolicyPacks all() {
        return new PolicyPackReader().readAll();
    }
}
