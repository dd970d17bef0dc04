package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a partner asked to hear of, and where.
 *
 * @param url where events are posted; null for a partner that only pulls
 * @param kinds rule ids
 * @param purpose what the partner may use it for; consent is bound to it
 * @param until last day, included
 * @param keys the current one first
 * @param endedBecause a stable code; null while it is active
 */
public record Subscription(
        String id,
        String partnerId,
        @Nullable String url,
        Set<String> kinds,
        Set<String> schools,
        String purpose,
        LocalDate until,
        Instant createdAt,
        List<SigningKey> keys,
        State state,
        @Nullable String endedBecause) {

    /** DISABLED is put right by a renewal; ENDED is for ever. */
    public enum State {
        ACTIVE,
        DISABLED,
        ENDED
    }

    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(until, "until");
        // Sorted, so that it is shown and compared the same everywhere.
        kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
        schools = java.util.Collections.unmodifiableSet(new TreeSet<>(schools));
        keys = List.copyOf(keys);
    }

    public boolean isActive(LocalDate today) {
        return state == State.ACTIVE && !today.isAfter(until);
    }

    /** One that is disabled because it cannot be posted to may still be read. */
    public boolean isReadable(LocalDate today) {
        return state != State.ENDED && !today.isAfter(until);
    }

    public boolean wants(String schoolId, String kind) {
        return schools.contains(schoolId) && kinds.contains(kind);
    }

    /** Longer, and active again unless it has ended. */
    public Subscription renewed(LocalDate end) {
        return state == State.ENDED ? this : with(end, keys, State.ACTIVE, null);
    }

    /** A new key beside the one before, which is used until {@code overlapEnd}; older ones are dropped. */
    public Subscription rotated(SigningKey next, Instant overlapEnd) {
        List<SigningKey> two = new ArrayList<>(List.of(next));
        keys.stream().findFirst().ifPresent(current -> two.add(current.until(overlapEnd)));
        return with(until, two, state, endedBecause);
    }

    public Subscription stopped(State stopped, String because) {
        return state == State.ENDED ? this : with(until, keys, stopped, because);
    }

    private Subscription with(LocalDate end, List<SigningKey> signing, State now, @Nullable String because) {
        return new Subscription(id, partnerId, url, kinds, schools, purpose, end, createdAt, signing, now, because);
    }

    /** Its address and keys are no one's business: never in a log. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
