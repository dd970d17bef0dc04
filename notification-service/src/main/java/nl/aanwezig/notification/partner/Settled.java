package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.List;

/**
 * What became of an event for a subscription.
 *
 * @param run counts the replays: a replay delivers again what was delivered
 * @param reason a stable code
 */
public record Settled(
        String subscriptionId,
        int run,
        long sequence,
        String eventId,
        String type,
        Outcome outcome,
        String reason,
        List<Attempt> attempts,
        Instant at) {

    public enum Outcome {
        DELIVERED,
        /** Held back: the consent was withdrawn before it could go. */
        SKIPPED,
        GIVEN_UP
    }

    public Settled {
        attempts = List.copyOf(attempts);
    }
}
