package nl.aanwezig.notification.message;

import java.util.Map;
import java.util.Set;

/** Where a message stands, and the one table of the changes that are allowed. */
public enum MessageState {
    /** To be sent, or tried again. */
    PENDING,
    /** Accepted by the mail relay or the SMS provider. */
    SENT,
    /** Given up, for the reason that it carries. */
    FAILED,
    /** Nobody to send it to, or no address; decided again when the directory changes. */
    UNREACHABLE,
    /** Not to be sent to this person: no authority, or the student is an adult. */
    SUPPRESSED,
    /** To be sent, and held back until a person has looked; decided again when nothing holds it any more. */
    HELD,
    /** Untrue or out of date before it was sent. */
    CANCELLED;

    private static final Map<MessageState, Set<MessageState>> ALLOWED = Map.of(
            // accepted, given up, address gone, authority gone, a worry came up, corrected
            PENDING, Set.of(SENT, FAILED, UNREACHABLE, SUPPRESSED, HELD, CANCELLED),
            // address known now, another reason, authority gone, address known but held, corrected
            UNREACHABLE, Set.of(PENDING, UNREACHABLE, SUPPRESSED, HELD, CANCELLED),
            // authority given, authority given but no address, another reason, authority given but held, corrected
            SUPPRESSED, Set.of(PENDING, UNREACHABLE, SUPPRESSED, HELD, CANCELLED),
            // released, address gone, authority gone, corrected or no longer news
            HELD, Set.of(PENDING, UNREACHABLE, SUPPRESSED, CANCELLED),
            SENT, Set.of(),
            FAILED, Set.of(),
            CANCELLED, Set.of());

    public boolean mayBecome(MessageState next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the backbone is told (topic {@code notification.outcomes.v1}). */
    public boolean isOutcome() {
        return switch (this) {
            case SENT, FAILED, UNREACHABLE -> true;
            case PENDING, SUPPRESSED, HELD, CANCELLED -> false;
        };
    }
}
