package nl.aanwezig.notification.partner.webhook;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.Waiting;

/** The events about one pupil that a subscription is still to get, in order; one thread at a time works on it. */
final class Lane {

    private final Deque<Waiting> open = new ArrayDeque<>();
    /** In whatever version. */
    private final Set<Long> stored = new HashSet<>();

    private final Set<Long> changed = new HashSet<>();
    /** Of those that have just come: read once, delivered at once. */
    private final Map<Long, PartnerEvent> fresh = new HashMap<>();

    private boolean joined;

    void addStored(Waiting waiting) {
        open.addLast(waiting);
        stored.add(waiting.sequence());
    }

    /** Adds it unless it is there. */
    void addNew(PartnerEvent event, Instant now) {
        if (!stored.contains(event.sequence())) {
            Waiting waiting = new Waiting(event.sequence(), event.pupil(), List.of(), now);
            open.addLast(waiting);
            fresh.put(event.sequence(), event);
            changed.add(waiting.sequence());
            joined = true;
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** One that has just come has a right to its first try, and so all before it are tried. */
    boolean isDue(Instant now) {
        return !open.isEmpty() && (joined || !open.getFirst().nextAt().isAfter(now));
    }

    /** How often the first was tried since the last one came: as often as the last was kept waiting by that. */
    int triesForTheLast() {
        Waiting first = open.getFirst();
        Waiting last = open.getLast();
        return first == last
                ? first.attempts().size()
                : (int) first.attempts().stream()
                        .filter(each -> !each.at().isBefore(last.nextAt()))
                        .count();
    }

    Optional<PartnerEvent> event(Waiting waiting) {
        return Optional.ofNullable(fresh.get(waiting.sequence()));
    }

    Waiting first() {
        return open.getFirst();
    }

    boolean isFirstStored() {
        return stored.contains(first().sequence());
    }

    void removeFirst() {
        open.removeFirst();
    }

    /** It failed. */
    void replaceFirst(Waiting next) {
        joined = false;
        open.removeFirst();
        open.addFirst(next);
        changed.add(next.sequence());
    }

    /** Those that the store does not have as they are; it is taken that it has them from now on. */
    List<Waiting> takeChanged() {
        List<Waiting> taken =
                open.stream().filter(each -> changed.contains(each.sequence())).toList();
        taken.forEach(each -> stored.add(each.sequence()));
        changed.clear();
        fresh.clear();
        return taken;
    }

    void bringForward(Instant now) {
        List<Waiting> due = open.stream().map(each -> each.due(now)).toList();
        open.clear();
        open.addAll(due);
    }

    int size() {
        return open.size();
    }
}
