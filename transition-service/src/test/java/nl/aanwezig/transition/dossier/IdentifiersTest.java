package nl.aanwezig.transition.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "111222333, BSN_REFUSED",
        "'', MISSING_FIELD",
        "'a b', MALFORMED_ID",
        "-a, MALFORMED_ID",
        "a23456789012345678901234567890123456789012345678901234567890abcde, MALFORMED_ID"
    })
    void an_id_that_is_not_taken_is_refused_with_its_code(String id, Refusal refusal) {
        assertThatThrownBy(() -> Identifiers.requirePseudonym("pupilId", id))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal))
                .satisfies(refused -> assertThat(refused.detail()).doesNotContain("111222333"));
    }

    @ParameterizedTest
    @NullSource
    void an_absent_id_is_missing(String id) {
        assertThatThrownBy(() -> Identifiers.require("schoolId", id)).hasMessage("schoolId is missing");
    }
}
