package nl.aanwezig.starter.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "010464554", "10464554"})
    void eightOrNineDigitsThatPassTheElevenTestAreACitizenNumber(String number) {
        assertThat(Identifier.isCitizenNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000",
                "00000000",
                "111222334",
                "255901001",
                "604822",
                "1112223330",
                "p-111222333",
                "11122233x"
            })
    void whatHasOtherDigitsAnotherLengthOrOtherSignsIsNone(String other) {
        assertThat(Identifier.isCitizenNumber(other)).isFalse();
    }

    @Test
    void oneWrongDigitIsSeenWhereverItStands() {
        String valid = "111222333";
        for (int i = 0; i < valid.length(); i++) {
            char wrong = (char) ('0' + (valid.charAt(i) - '0' + 1) % 10);
            assertThat(Identifier.isCitizenNumber(valid.substring(0, i) + wrong + valid.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    void sixtyFourSignsAreWellFormedAndOneMoreIsNot() {
        assertThat(Identifier.isWellFormed("a".repeat(64))).isTrue();
        assertThat(Identifier.isWellFormed("a".repeat(65))).isFalse();
        assertThat(Identifier.isWellFormed("-a")).isFalse();
        assertThat(Identifier.isWellFormed("a b")).isFalse();
        assertThat(Identifier.isWellFormed("")).isFalse();
    }
}
