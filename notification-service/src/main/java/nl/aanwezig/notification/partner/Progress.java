package nl.aanwezig.notification.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come.
 *
 * @param run counts the replays
 * @param next place in the partner's log of the next event that was not looked at
 * @param retryAt when the first of those that wait is due; null where none waits
 * @param pausedUntil the partner asked to be left alone until then (Retry-After); null where it did not
 * @param failingSince when the first of the tries failed since which none succeeded; null while all is well
 * @param warnedAt when it was said that it will be disabled
 */
public record Progress(
        String subscriptionId,
        int run,
        long next,
        @Nullable Instant retryAt,
        @Nullable Instant pausedUntil,
        @Nullable Instant failingSince,
        @Nullable Instant warnedAt) {

    public boolean hasWork(Instant now, long last) {
        if (pausedUntil != null && now.isBefore(pausedUntil)) {
            return false;
        }
        return next <= last || (retryAt != null && !now.isBefore(retryAt));
    }

    public Progress warned(Instant now) {
        return new Progress(subscriptionId, run, next, retryAt, pausedUntil, failingSince, now);
    }
}
