package nl.aanwezig.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.notification.directory.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED", "CANCELLED"})
    void whatIsFinalStaysSo(MessageState state) {
        for (MessageState next : MessageState.values()) {
            assertThat(state.mayBecome(next)).isFalse();
        }
    }

    @Test
    void onlyWhatIsPendingCanBeSentOrFail() {
        for (MessageState state : MessageState.values()) {
            assertThat(state.mayBecome(MessageState.SENT)).isEqualTo(state == MessageState.PENDING);
            assertThat(state.mayBecome(MessageState.FAILED)).isEqualTo(state == MessageState.PENDING);
        }
    }

    @Test
    void aMessageThatWasSentCannotBeCancelled() {
        Message sent = Message.decided(
                        Subject.absence("school-a", "p-1", LocalDate.of(2026, 11, 23)),
                        MessageKind.ABSENCE,
                        "g-1",
                        1,
                        new Delivery(MessageState.PENDING, null, Channel.EMAIL, "nl"),
                        NOW)
                .sent(Channel.EMAIL, "nl", NOW);

        assertThatThrownBy(() -> sent.cancelled("corrected", NOW)).isInstanceOf(IllegalStateException.class);
    }
}
