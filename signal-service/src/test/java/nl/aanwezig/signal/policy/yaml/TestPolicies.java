package nl.aanwezig.signal.policy.yaml;

import nl.aanwezig.signal.policy.PolicyPacks;

/** The packs as they ship. */
public final class TestPolicies {

    private static final PolicyPacks SHIPPED = new PolicyPackReader().readAll();

    private TestPolicies() {}

    public static PolicyPacks all() {
        return SHIPPED;
    }
}
