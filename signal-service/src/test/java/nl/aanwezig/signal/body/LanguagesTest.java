package nl.aanwezig.signal.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | nl",
                "'' | nl",
                "nl | nl",
                "nl-BE,fr;q=0.5 | nl",
                "fr,en;q=0.5,nl;q=0.9 | nl",
                "en-GB | en",
                "fr | en",
                "* | nl",
                "%%% | nl"
            })
    void theBestOfferIsTaken(String header, String expected) {
        assertThat(Languages.choose(header, List.of("nl", "en"), "nl")).isEqualTo(expected);
    }
}
