package nl.aanwezig.simulator.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssumptionsTest {

    @Test
    void everyParameterSaysItsUnitItsSourceAndHowSureWeAre() {
        List<String> silent = new ArrayList<>();
        JsonNode file = Assumptions.file();
        for (String group : file.propertyNames()) {
            for (String name : file.get(group).propertyNames()) {
                JsonNode parameter = file.get(group).get(name);
                boolean valued = parameter.has("all") || parameter.has("vo") && parameter.has("po");
                boolean told = parameter.hasNonNull("unit") && parameter.hasNonNull("source");
                if (!valued
                        || !told
                        || !List.of("A", "B", "C")
                                .contains(parameter.path("mark").asString(""))) {
                    silent.add(group + "." + name);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void sectorsDifferWhereTheFileSaysSo() {
        Assumptions assumptions = Assumptions.shipped();
        assertThat(assumptions.of(Sector.VO).truancy().share())
                .isGreaterThan(assumptions.of(Sector.PO).truancy().share());
        assertThat(assumptions.of(Sector.VO).sickness().weekday()).hasSize(5);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        SimulationSettings settings = SimulationSettings.of(1);
        assertThatThrownBy(() -> settings.withSchools(0, 0)).hasMessageContaining("schools");
        assertThatThrownBy(() -> settings.withPupils(0, 10)).hasMessageContaining("pupils");
        assertThatThrownBy(() -> settings.withPupils(4_001, 10)).hasMessageContaining("pupils");
        assertThatThrownBy(() -> settings.withYears(2025, 0)).hasMessageContaining("years");
    }
}
