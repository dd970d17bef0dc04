package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be changed of steps that the law sets: 10, 15 and 20, where lower is stricter. */
class LegalFloorTest {

    private final LegalFloor law = new LegalFloor(List.of(pack("[10, 15, 20]", "LAW")));

    @ParameterizedTest
    @ValueSource(strings = {"[10, 15, 20]", "[9, 15, 20]", "[10, 15, 20, 40]", "[1, 2, 3]"})
    void stepsAreCheckedPlaceByPlaceAndThereMayBeMore(String steps) {
        assertThatCode(() -> law.check(pack(steps, "OURS"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[10, 16, 20]", "[10, 15]", "9", "[9, 15, 21]", "[11, 15, 20]"})
    void oneLooserStepOrOneStepLessIsLooser(String steps) {
        assertThatThrownBy(() -> law.check(pack(steps, "OURS")))
                .isInstanceOf(BadPolicyPackException.class)
                .hasMessageContaining("the law sets [10, 15, 20] percent of enrolled days");
    }

    @Test
    void whatTheLawDoesNotSetMayMoveBothWays() {
        LegalFloor none = new LegalFloor(List.of(pack("10", "PRACTICE")));
        assertThatCode(() -> none.check(pack("40", "OURS"))).doesNotThrowAnyException();
    }

    private static DatedPack pack(String steps, String setBy) {
        String text = PolicyTexts.us(
                "{always: 10, unit: percent of enrolled days, setBy: PRACTICE",
                "{always: " + steps + ", unit: percent of enrolled days, setBy: " + setBy);
        PolicyFile file = new PolicyFile("us", "us.yaml", text);
        PackSchema schema = new PackSchema();
        return PackReader.whole(file, schema.parse(file), schema);
    }
}
