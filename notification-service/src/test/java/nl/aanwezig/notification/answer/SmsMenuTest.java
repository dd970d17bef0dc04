package nl.aanwezig.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsMenuTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "a", " a. ", "A)", "\u0410", "\u0430", "\u0627"})
    void the_first_letter_is_ill_in_each_alphabet(String text) {
        assertThat(SmsMenu.read(text)).isEqualTo(new Reply(Reply.Reason.ILL, false, false, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "B, APPOINTMENT, false, false", "\u0412, APPOINTMENT, false, false", "\u0628, APPOINTMENT, false, false",
        "C, , true, false", "\u0421, , true, false", "\u062c, , true, false",
        "D, , false, true", "\u0414, , false, true", "\u062f, , false, true"
    })
    void the_others_are_appointment_back_and_call_me(String text, Reply.Reason reason, boolean better, boolean callMe) {
        assertThat(SmsMenu.read(text)).isEqualTo(new Reply(reason, better, callMe, null, null));
    }

    @Test
    void whatever_else_is_written_is_kept_and_somebody_phones() {
        Reply said = SmsMenu.read("Hij heeft koorts");
        assertThat(said.callMe()).isTrue();
        assertThat(said.reason()).isNull();
        assertThat(said.words()).isEqualTo("Hij heeft koorts");
        assertThat(SmsMenu.read("E").words()).isEqualTo("E");
        assertThat(SmsMenu.read("x".repeat(500)).words()).hasSize(280);
    }

    @Test
    void a_citizen_number_is_not_kept() {
        assertThat(SmsMenu.read("nummer 111222333").words()).isNull();
        assertThat(SmsMenu.read("nummer 111222333").callMe()).isTrue();
    }
}
