package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where it is kept how far each subscription has come. One worker at a time has a subscription in hand, by a lease. */
public interface Deliveries {

    /** Starts a subscription at a place of its partner's log; a later start begins a new run. */
    void start(String subscriptionId, long next);

    Optional<Progress> progress(String subscriptionId);

    /** Of all that no other owner has in hand, by subscription. */
    Map<String, Progress> idle(String owner, Instant now);

    Optional<Progress> lease(String subscriptionId, String owner, Instant now, Instant until);

    /**
     * Keeps the progress and the lease.
     *
     * @param until null to give the lease back
     * @return false where the lease was lost, or another run began
     */
    boolean save(Progress progress, String owner, @Nullable Instant until);

    /** Has what waits tried now. */
    void bringForward(String subscriptionId, Instant now);

    /** Of those places, the ones that are settled. */
    Set<Long> settled(Progress progress, Collection<Long> sequences);

    /** @param waited whether it was kept waiting before */
    void settle(Settled settled, boolean waited);

    void keepWaiting(Progress progress, Waiting waiting);

    /** In order. */
    List<Waiting> waiting(Progress progress);

    /** What became of the latest events of a subscription, newest first. */
    List<Settled> latest(String subscriptionId, int most);
}
