package nl.aanwezig.notification.message;

import java.time.Instant;
import java.util.Objects;
import nl.aanwezig.notification.directory.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person about one subject. It holds no address and no text: both are taken at the moment of sending.
 *
 * @param id derived from subject, recipient, kind and sequence
 * @param recipientId guardian or staff id; {@link #FAMILY} where there is nobody
 * @param sequence 1 for the first thing said to this person about this subject
 * @param reason why it is in this state, a stable code
 * @param createdAt when it was decided
 * @param pendingSince from when its usefulness counts
 * @param dueAt when it may be tried next
 * @param leaseUntil while it is in the hands of a sender; past: that sender died, and nobody knows whether it went out
 * @param attempts how often it was handed to a gateway
 * @param changedAt when it came into this state
 * @param outcomePending whether the backbone still has to hear of this state
 * @param version counts the changes; a change is stored only upon the version it was based on
 */
public record Message(
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
        long version) {

    /** The recipient of a message that nobody can be given; refused as the id of a person. */
    public static final String FAMILY = "unknown";

    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(recipientId, "recipientId");
    }

    /** A message just decided. */
    public static Message decided(
            Subject subject, MessageKind kind, String recipientId, int sequence, Delivery delivery, Instant now) {
        return new Message(
                subject.messageId(kind, recipientId, sequence),
                subject,
                kind,
                recipientId,
                sequence,
                delivery.state(),
                delivery.reason(),
                delivery.channel(),
                delivery.language(),
                now,
                now,
                now,
                null,
                0,
                now,
                null,
                delivery.state().isOutcome(),
                0);
    }

    /** In the hands of a sender right now: nobody else may change it. */
    boolean isBeingSent(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** Its sender died before it could record what became of it: it may have been heard. */
    public boolean isInterrupted(Instant now) {
        return leaseUntil != null && !leaseUntil.isAfter(now);
    }

    public Message leasedUntil(Instant until) {
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
                until,
                attempts + 1,
                changedAt,
                sentAt,
                outcomePending,
                version + 1);
    }

    /** Given back as its dead sender left it, for {@link Conversation} to judge: nobody knows whether it went out. */
    public Message leftAsFound(Instant now, Instant next) {
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
                next,
                now,
                attempts - 1,
                changedAt,
                sentAt,
                outcomePending,
                version + 1);
    }

    /** Back from a sender that took it over from a dead one: whether it went out before, nobody knows. */
    public Message inDoubt(Instant now) {
        return leftAsFound(now, dueAt);
    }

    /** Still to be sent, but not before {@code next}; the reason says what went wrong. */
    public Message triedAgainAt(Instant next, String why) {
        return new Message(
                id,
                subject,
                kind,
                recipientId,
                sequence,
                state,
                why,
                channel,
                language,
                createdAt,
                pendingSince,
                next,
                null,
                attempts,
                changedAt,
                sentAt,
                outcomePending,
                version + 1);
    }

    public Message sent(Channel by, @Nullable String in, Instant now) {
        return become(new Delivery(MessageState.SENT, null, by, in), now);
    }

    public Message failed(String why, Instant now) {
        return become(new Delivery(MessageState.FAILED, why, channel, language), now);
    }

    public Message cancelled(String why, Instant now) {
        return become(new Delivery(MessageState.CANCELLED, why, channel, language), now);
    }

    /**
     * Comes into another state.
     *
     * @throws IllegalStateException where the table of {@link MessageState} does not allow it
     */
    public Message become(Delivery next, Instant now) {
        if (!state.mayBecome(next.state())) {
            throw new IllegalStateException("a message that is " + state + " does not become " + next.state());
        }
        // What may have been heard before it was held back stays so: taken back, it has to be corrected.
        boolean doubtStays = isInterrupted(now)
                && (next.isHeld() || (state == MessageState.HELD && next.state() == MessageState.PENDING));
        return new Message(
                id,
                subject,
                kind,
                recipientId,
                sequence,
                next.state(),
                next.reason(),
                next.channel(),
                next.language(),
                createdAt,
                next.isPending() ? now : pendingSince,
                next.isPending() ? now : dueAt,
                doubtStays ? leaseUntil : null,
                attempts,
                now,
                next.state() == MessageState.SENT ? now : sentAt,
                next.state().isOutcome(),
                version + 1);
    }
}
