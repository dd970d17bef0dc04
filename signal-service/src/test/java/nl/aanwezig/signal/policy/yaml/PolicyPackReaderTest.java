package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.RulePolicy;
import org.junit.jupiter.api.Test;

class PolicyPackReaderTest {

    @Test
    void theSixteenHoursOfTheLawAreInThePackOfBothDutchSectors() {
        for (String name : List.of("nl-vo", "nl-po")) {
            PolicyPack pack = TestPolicies.all().byName().get(name);
            RulePolicy rule = pack.periods().getFirst().rules().stream()
                    .filter(each -> each.rule().equals("nl.unauthorised-16h"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.limit("hours")).isEqualTo(16);
            assertThat(rule.limits().get("hours").legal()).isTrue();
            assertThat(rule.source()).contains("Leerplichtwet");
            assertThat(rule.pack()).startsWith(name + "@2026-08-01#").isEqualTo(pack.version());
        }
    }
}
