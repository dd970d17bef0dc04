package nl.aanwezig.transition.school;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits a little for what attendance-service has accepted and this service has not read yet: a caller who has just put a
 * school, or enrolled a pupil, is not told that there is none.
 *
 * @param patience longest wait
 */
public record Awaited(Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(50);

    public <T> Optional<T> find(Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        for (Duration left = patience; found.isEmpty() && left.isPositive(); left = left.minus(PAUSE)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = look.get();
        }
        return found;
    }
}
