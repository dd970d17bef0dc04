package nl.aanwezig.notification.partner.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a subscription fares while a worker has it in hand; several threads tell it. */
final class Health {

    /** Shorter failures are no outage, and what waits then waits its time. */
    private static final Duration OUTAGE = Duration.ofMinutes(5);

    private @Nullable Instant failingSince;
    private @Nullable Instant pausedUntil;
    private boolean recovered;
    private boolean over;

    Health(@Nullable Instant failingSince) {
        this.failingSince = failingSince;
    }

    synchronized void succeeded(Instant now) {
        recovered |= failingSince != null && failingSince.plus(OUTAGE).isBefore(now);
        failingSince = null;
    }

    synchronized void failed(Instant now, @Nullable Duration askedToWait) {
        failingSince = failingSince == null ? now : failingSince;
        if (askedToWait != null) {
            pausedUntil = now.plus(askedToWait);
        }
    }

    synchronized void ended() {
        over = true;
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    synchronized boolean isFailing() {
        return failingSince != null;
    }

    synchronized @Nullable Instant failingSince() {
        return failingSince;
    }

    synchronized @Nullable Instant pausedUntil() {
        return pausedUntil;
    }

    /** Whether an outage ended since this was asked last. */
    synchronized boolean takeRecovered() {
        boolean was = recovered;
        recovered = false;
        return was;
    }
}
