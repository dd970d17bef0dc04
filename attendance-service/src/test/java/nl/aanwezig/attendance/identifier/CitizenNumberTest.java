package nl.aanwezig.attendance.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.aanwezig.attendance.rejection.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {

    // Numbers that are published as examples, and eight digits that stand for nine with a leading zero.
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "010464554", "10464554"})
    void passes_the_11_test(String value) {
        assertThat(CitizenNumber.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "123456789",
                "000000000",
                "00000000",
                "1112223334",
                "604822",
                "11122233a",
                "",
                "p-111222333"
            })
    void is_no_citizen_number(String value) {
        assertThat(CitizenNumber.isValid(value)).isFalse();
    }

    @Test
    void one_wrong_digit_is_always_noticed() {
        String valid = "123456782";
        for (int i = 0; i < valid.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != valid.charAt(i)) {
                    String wrong = valid.substring(0, i) + digit + valid.substring(i + 1);
                    assertThat(CitizenNumber.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a b", "a/b", "é", "", "a\n"})
    void an_id_of_another_form_is_refused(String value) {
        assertThatThrownBy(() -> Identifiers.wellFormed("id", value))
                .isInstanceOf(RejectedException.class)
                .hasMessage("invalid_field");
    }

    @Test
    void an_id_may_have_64_characters_and_no_more() {
        assertThat(Identifiers.wellFormed("id", "a".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> Identifiers.wellFormed("id", "a".repeat(65))).hasMessage("field_too_long");
    }
}
