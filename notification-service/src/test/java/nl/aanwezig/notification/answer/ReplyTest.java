package nl.aanwezig.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyTest {

    @Test
    void something_has_to_be_said() {
        assertThatThrownBy(() -> new Reply(null, false, false, null, null)).hasMessage("nothing_said");
        assertThat(new Reply(null, false, true, null, null).callMe()).isTrue();
    }

    @Test
    void a_text_has_its_length_and_no_citizen_number() {
        String longest = "a".repeat(280);
        assertThat(new Reply(null, false, false, longest, null).atHome()).isEqualTo(longest);
        assertThatThrownBy(() -> new Reply(null, false, false, null, longest + "a"))
                .hasMessage("field_too_long");
        assertThatThrownBy(() -> new Reply(null, false, false, "Nummer 111222333.", null))
                .hasMessage("bsn_refused");
        assertThat(new Reply(null, false, false, "Nummer 111222334.", null).atHome())
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Reply.Reason.class)
    void only_what_the_school_need_not_judge_has_a_reason_code(Reply.Reason reason) {
        String code = switch (reason) {
            case ILL -> "ILL";
            case APPOINTMENT -> "MEDICAL_APPOINTMENT";
            case OTHER, UNKNOWN -> null;
        };
        assertThat(reason.code()).isEqualTo(code);
    }

    @Test
    void a_reply_tells_nothing_in_a_log() {
        assertThat(new Reply(Reply.Reason.ILL, false, false, "thuis", null)).hasToString("Reply");
    }
}
