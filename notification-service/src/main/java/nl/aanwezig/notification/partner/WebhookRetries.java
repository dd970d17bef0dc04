package nl.aanwezig.notification.partner;

import java.time.Duration;
import java.util.List;

/**
 * When a webhook is tried again: the table of the Standard Webhooks specification, each wait spread by a fifth either way so
 * that what failed together does not come back together. After the table its last wait repeats.
 *
 * @param waits after the first try, after the second, and so on
 */
public record WebhookRetries(List<Duration> waits) {

    private static final double SPREAD = 0.2;

    public WebhookRetries {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || !waits.stream().allMatch(Duration::isPositive)) {
            throw new IllegalArgumentException("each webhook retry waits");
        }
    }

    /**
     * @param attempts tries so far, 1 or more
     * @param chance between 0 and 1
     */
    public Duration waitAfter(int attempts, double chance) {
        Duration wait = waits.get(Math.min(waits.size(), Math.max(1, attempts)) - 1);
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
