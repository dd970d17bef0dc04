package nl.aanwezig.notification.message.mongo;

import java.time.Instant;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Subject;
import org.jspecify.annotations.Nullable;

/** A message as it is stored: flat, ids and codes alone; no name, no address, no text. */
record MessageDocument(
        String id,
        Subject subject,
        MessageKind kind,
        String recipientId,
        int sequence,
        MessageState state,
        @Nullable String reason,
        @Nullable Channel channel,
        @Nullable String language,
        Instant createdAt,
        Instant pendingSince,
        Instant dueAt,
        @Nullable Instant leaseUntil,
        int attempts,
        Instant changedAt,
        @Nullable Instant sentAt,
        boolean outcomePending,
        long revision) {

    static MessageDocument of(Message message) {
        return new MessageDocument(
                message.id(),
                message.subject(),
                message.kind(),
                message.recipientId(),
                message.sequence(),
                message.state(),
                message.reason(),
                message.channel(),
                message.language(),
                message.createdAt(),
                message.pendingSince(),
                message.dueAt(),
                message.leaseUntil(),
                message.attempts(),
                message.changedAt(),
                message.sentAt(),
                message.outcomePending(),
                message.version());
    }

    Message toDomain() {
        return new Message(
                id,
                subject,
                kind,
                recipientId,
                sequence,
                state,
                reason,
                channel,
                language,
                createdAt,
                pendingSince,
                dueAt,
                leaseUntil,
                attempts,
                changedAt,
                sentAt,
                outcomePending,
                revision);
    }
}
