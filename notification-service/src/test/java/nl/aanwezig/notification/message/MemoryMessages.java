package nl.aanwezig.notification.message;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Messages in memory; obeys {@link MessagesContract} as the real ones do. */
public final class MemoryMessages implements Messages {

    private final Map<String, Message> all = new LinkedHashMap<>();

    @Override
    public synchronized boolean carryOut(Decision decision) {
        return switch (decision) {
            case Decision.Say(Message message) -> all.putIfAbsent(message.id(), message) == null;
            case Decision.Change(Message before, Message after) -> change(before, after);
        };
    }

    @Override
    public synchronized boolean change(Message before, Message after) {
        Message known = all.get(before.id());
        if (known == null || known.version() != before.version()) {
            return false;
        }
        all.put(after.id(), after);
        return true;
    }

    @Override
    public synchronized Optional<Lease> lease(Instant now, Instant until) {
        Optional<Message> due = all.values().stream()
                .filter(each ->
                        each.state() == MessageState.PENDING && !each.dueAt().isAfter(now) && !each.isBeingSent(now))
                .min(comparing(Message::dueAt));
        due.ifPresent(each -> all.put(each.id(), each.leasedUntil(until)));
        return due.map(each -> new Lease(each.leasedUntil(until), each.isInterrupted(now)));
    }

    @Override
    public synchronized List<Message> about(String schoolId, String pupilId) {
        return find(each -> each.subject().schoolId().equals(schoolId)
                && each.subject().pupilId().equals(pupilId));
    }

    @Override
    public synchronized List<Message> about(String pupilId) {
        return find(each -> each.subject().pupilId().equals(pupilId));
    }

    @Override
    public synchronized List<Message> waitingFor(String schoolId, String recipientId) {
        return find(each -> each.subject().schoolId().equals(schoolId)
                && each.recipientId().equals(recipientId)
                && each.state() == MessageState.UNREACHABLE);
    }

    @Override
    public synchronized List<Message> withOutcomePending(int most) {
        return find(Message::outcomePending).stream().limit(most).toList();
    }

    @Override
    public synchronized void outcomeTold(Message told) {
        Message known = all.get(told.id());
        if (known != null && known.version() == told.version()) {
            all.put(
                    told.id(),
                    new Message(
                            known.id(),
                            known.subject(),
                            known.kind(),
                            known.recipientId(),
                            known.sequence(),
                            known.state(),
                            known.reason(),
                            known.channel(),
                            known.language(),
                            known.createdAt(),
                            known.pendingSince(),
                            known.dueAt(),
                            known.leaseUntil(),
                            known.attempts(),
                            known.changedAt(),
                            known.sentAt(),
                            false,
                            known.version() + 1));
        }
    }

    private List<Message> find(Predicate<Message> wanted) {
        return all.values().stream().filter(wanted).toList();
    }
}
