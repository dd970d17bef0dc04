package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event that a subscription did not get yet, though its turn was: it failed, or one before it about the same pupil did.
 *
 * @param sequence its place in the partner's log
 * @param pupil events about one pupil go in order, each after the one before
 * @param nextAt when it may be tried
 */
public record Waiting(long sequence, String pupil, List<Attempt> attempts, Instant nextAt) {

    public Waiting {
        attempts = List.copyOf(attempts);
    }

    public Waiting failed(Attempt attempt, Instant next) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Waiting(sequence, pupil, more, next);
    }

    public Waiting due(Instant when) {
        return when.isBefore(nextAt) ? new Waiting(sequence, pupil, attempts, when) : this;
    }
}
