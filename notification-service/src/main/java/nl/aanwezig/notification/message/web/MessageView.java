package nl.aanwezig.notification.message.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.notification.message.MessageState;
import org.jspecify.annotations.Nullable;

@Schema(name = "Message", description = "A message and what became of it: no name, no address, no text.")
record MessageView(
        String id,
        String pupilId,
        String schoolId,
        MessageKind kind,

        @Schema(description = "Guardian or staff id; 'unknown' where there is nobody to tell.")
        String recipientId,

        @Nullable Channel channel,
        @Nullable String language,
        MessageState state,

        @Schema(description = "Why it was not sent, or not yet: a stable code.") @Nullable
        String reason,

        @Schema(
                description =
                        "Day of the absence, since when the signal holds, or since when what names the two who are introduced is there.")
        LocalDate date,

        Instant createdAt,
        @Nullable Instant sentAt,

        @Schema(description = "How often it was handed to a mail relay or SMS provider.")
        int attempts) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.subject().pupilId(),
                message.subject().schoolId(),
                message.kind(),
                message.recipientId(),
                message.channel(),
                message.language(),
                message.state(),
                message.reason(),
                message.subject().date(),
                message.createdAt(),
                message.sentAt(),
                message.attempts());
    }
}
