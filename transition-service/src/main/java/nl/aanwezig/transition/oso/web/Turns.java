package nl.aanwezig.transition.oso.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Lets only so many large dossiers into memory at the same time. */
final class Turns {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration patience;

    Turns(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** A turn; closing it lets the next one in. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 503 where there is no place for too long */
    Turn take() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return places::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "busy", "too many dossiers are under way; try again", LATER);
    }
}
