package nl.aanwezig.notification.message;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what becomes of messages, and rings where there is work: the store itself stays free of both. */
public final class WatchedMessages implements Messages {

    /**
     * Counter: messages that came into a state. Tags {@code kind}, {@code channel} ({@code none} where there is none)
     * and {@code outcome}, the state in lower case. Alert on {@code failed} and on a rise of {@code unreachable}.
     */
    public static final String MESSAGES = "aanwezig.messages";

    private final Messages store;
    private final DueBell toSend;
    private final DueBell toTell;
    private final MeterRegistry meters;

    public WatchedMessages(Messages store, DueBell toSend, DueBell toTell, MeterRegistry meters) {
        this.store = store;
        this.toSend = toSend;
        this.toTell = toTell;
        this.meters = meters;
    }

    @Override
    public boolean carryOut(Decision decision) {
        boolean carriedOut = store.carryOut(decision);
        if (carriedOut) {
            switch (decision) {
                case Decision.Say(Message message) -> came(message);
                case Decision.Change(Message before, Message after) -> changed(before, after);
            }
        }
        return carriedOut;
    }

    @Override
    public boolean change(Message before, Message after) {
        boolean changed = store.change(before, after);
        if (changed) {
            changed(before, after);
        }
        return changed;
    }

    private void changed(Message before, Message after) {
        if (before.state() != after.state()) {
            came(after);
        }
    }

    private void came(Message message) {
        meters.counter(
                        MESSAGES,
                        "kind",
                        lower(message.kind()),
                        "channel",
                        message.channel() == null ? "none" : lower(message.channel()),
                        "outcome",
                        lower(message.state()))
                .increment();
        if (message.state() == MessageState.PENDING) {
            toSend.ring();
        }
        if (message.outcomePending()) {
            toTell.ring();
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Lease> lease(Instant now, Instant until) {
        return store.lease(now, until);
    }

    @Override
    public List<Message> about(String schoolId, String pupilId) {
        return store.about(schoolId, pupilId);
    }

    @Override
    public List<Message> about(String pupilId) {
        return store.about(pupilId);
    }

    @Override
    public List<Message> waitingFor(String schoolId, String recipientId) {
        return store.waitingFor(schoolId, recipientId);
    }

    @Override
    public List<Message> withOutcomePending(int most) {
        return store.withOutcomePending(most);
    }

    @Override
    public void outcomeTold(Message told) {
        store.outcomeTold(told);
    }
}
