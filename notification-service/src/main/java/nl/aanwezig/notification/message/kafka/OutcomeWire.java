package nl.aanwezig.notification.message.kafka;

import java.time.Instant;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.notification.message.MessageState;
import org.jspecify.annotations.Nullable;

/** A value of {@code notification.outcomes.v1}. */
record OutcomeWire(
        String messageId,
        String pupilId,
        String schoolId,
        String recipientId,
        MessageKind kind,
        @Nullable Channel channel,
        MessageState outcome,
        @Nullable String reason,
        Instant at) {

    static OutcomeWire of(Message message) {
        return new OutcomeWire(
                message.id(),
                message.subject().pupilId(),
                message.subject().schoolId(),
                message.recipientId(),
                message.kind(),
                message.channel(),
                message.state(),
                message.reason(),
                message.changedAt());
    }
}
