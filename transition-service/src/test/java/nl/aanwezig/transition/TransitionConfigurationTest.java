package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionConfigurationTest {

    private final TransitionConfiguration configuration = new TransitionConfiguration();

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no Base64 at all"})
    void a_key_that_is_none_stops_the_start_and_is_not_repeated(String key) {
        assertThatThrownBy(() -> configuration.fieldCipher(key))
                .hasMessage("AANWEZIG_ENCRYPTION_KEY is needed: 32 bytes in Base64")
                .hasNoCause();
    }

    @Test
    void a_text_is_encrypted_differently_each_time_and_read_back() {
        var cipher = configuration.fieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        assertThat(cipher.encrypt("rustig")).isNotEqualTo(cipher.encrypt("rustig"));
        assertThat(cipher.decrypt(cipher.encrypt("rustig"))).isEqualTo("rustig");
    }
}
