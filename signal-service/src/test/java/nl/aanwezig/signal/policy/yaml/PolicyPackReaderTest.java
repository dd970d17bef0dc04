package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.aanwezig.signal.policy.RulePolicy;
import org.junit.jupiter.api.Test;

class PolicyPackReaderTest {

    @Test
    void theSixteenHoursOfTheLawAreInThePackOfBothDutchSectors() {
        for (String name : List.of("nl-vo", "nl-po")) {
            RulePolicy rule = TestPolicies.all().find(name).rules().stream()
                    .filter(each -> each.rule().equals("nl.unauthorised-16h"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.limit("hours")).isEqualTo(16);
            assertThat(rule.source()).contains("Leerplichtwet");
            assertThat(rule.pack()).isEqualTo(name + "@2026-08-01");
        }
    }

    @Test
    void aPackWithALimitTooFewStopsTheStartAndNamesFileRuleAndLimits() {
        assertThatThrownBy(() -> new PolicyPackReader().readAll(List.of("broken")))
                .hasMessageContaining("policies/broken.yaml")
                .hasMessageContaining("nl.sickness-run")
                .hasMessageContaining("schoolDays");
    }
}
