package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.038 and 23.040: 160 and 153 septets, 70 and 67 units of UCS-2. */
class SmsSizeTest {

    @ParameterizedTest(name = "{1} times {0}")
    @CsvSource({
        "a, 1, GSM_7, 1, 1",
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "é, 160, GSM_7, 160, 1",
        "€, 80, GSM_7, 160, 1",
        "€, 81, GSM_7, 162, 2",
        // 76 of two septets fill 152 of 153: the next one is not divided.
        "€, 152, GSM_7, 304, 2",
        "€, 153, GSM_7, 306, 3",
        "ş, 70, UCS_2, 70, 1",
        "ą, 71, UCS_2, 71, 2",
        "ї, 134, UCS_2, 134, 2",
        "م, 135, UCS_2, 135, 3",
        "😀, 35, UCS_2, 70, 1",
        "😀, 36, UCS_2, 72, 2",
        // 33 of two units fill 66 of 67.
        "😀, 66, UCS_2, 132, 2",
        "😀, 67, UCS_2, 134, 3"
    })
    void partsAreCountedBeforeSending(String character, int times, SmsSize.Encoding encoding, int units, int parts) {
        assertThat(SmsSize.of(character.repeat(times))).isEqualTo(new SmsSize(encoding, units, parts));
        assertThat(new Envelope.Sms("id", "+31612345678", character.repeat(times))
                        .size()
                        .parts())
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"Idé [x] €, GSM_7, 12", "Pupïl, UCS_2, 5", "Çağla, UCS_2, 5", "ÇÖÜäöüñ, GSM_7, 7", "Łódź, UCS_2, 4"})
    void oneCharacterOutsideTheAlphabetChangesTheEncodingOfAll(String text, SmsSize.Encoding encoding, int units) {
        assertThat(SmsSize.of(text)).isEqualTo(new SmsSize(encoding, units, 1));
    }

    @Test
    void nothingIsOnePart() {
        assertThat(SmsSize.of("")).isEqualTo(new SmsSize(SmsSize.Encoding.GSM_7, 0, 1));
    }

    @Test
    void aLongSchoolNameIsCutAndNeverTheMessage() {
        String school = "Openbare Scholengemeenschap voor Voortgezet Onderwijs ".repeat(3);

        String gsm = FewParts.of(school, name -> name + ": the message");
        String ucs = FewParts.of(school, name -> name + ": wiadomość");

        assertThat(SmsSize.of(gsm)).isEqualTo(new SmsSize(SmsSize.Encoding.GSM_7, gsm.length(), 1));
        assertThat(gsm).startsWith("Openbare").endsWith(": the message").hasSizeGreaterThan(150);
        assertThat(SmsSize.of(ucs).parts()).isEqualTo(2);
        assertThat(ucs).startsWith("Openbare").endsWith(": wiadomość").hasSizeGreaterThan(125);
    }

    @Test
    void aMessageThatIsTooLongByItselfTakesAnotherPartAndKeepsTheName() {
        assertThat(FewParts.of("School", name -> name + ": " + "m".repeat(170)))
                .startsWith("School: ")
                .hasSize(178);
    }

    @Test
    void aCharacterOfTwoUnitsInANameIsNotDivided() {
        String text = FewParts.of("😀".repeat(100), name -> name + ": m");

        assertThat(text).endsWith("😀: m");
        assertThat(SmsSize.of(text).parts()).isEqualTo(2);
    }
}
