package nl.aanwezig.notification.delivery;

import java.time.Duration;

/**
 * When a message is tried again. The wait doubles with each try up to the longest, and is spread by a fifth either
 * way so that the messages of an outage do not come back all at once. With the defaults:
 *
 * <table>
 * <caption>Wait after a try</caption>
 * <tr><th>try</th><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7 and on</td></tr>
 * <tr><th>wait</th><td>30 s</td><td>1 min</td><td>2 min</td><td>4 min</td><td>8 min</td><td>16 min</td><td>30 min</td></tr>
 * </table>
 *
 * @param first wait after the first try
 * @param longest no wait is longer, unless the gateway asks for it
 */
public record RetryTable(Duration first, Duration longest) {

    private static final double SPREAD = 0.2;
    private static final int MOST_DOUBLINGS = 30;

    public RetryTable {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first retry waits, and the longest wait is no shorter than the first");
        }
    }

    /**
     * @param attempts tries so far, 1 or more
     * @param chance between 0 and 1
     */
    Duration waitAfter(int attempts, double chance) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
        double wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(wait * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
