package nl.aanwezig.signal.policy.yaml;

import java.util.List;
import nl.aanwezig.signal.policy.PolicyPacks;

/** The packs as they ship. */
public final class TestPolicies {

    private TestPolicies() {}

    public static PolicyPacks all() {
        return new PolicyPackReader().readAll(List.of("nl-vo", "nl-po", "us", "england", "flanders"));
    }
}
