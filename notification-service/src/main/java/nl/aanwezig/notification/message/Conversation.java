package nl.aanwezig.notification.message;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * What was said to one person about one subject, and what to say next. Saying is one message, however often it is
 * decided; something heard and no longer true is corrected once.
 */
public final class Conversation {

    /** Reason of what was held back for too long. */
    public static final String NO_LONGER_NEWS = "no_longer_news";

    private final Subject subject;
    private final String recipientId;
    private final Instant now;
    private final Deque<Message> standing = new ArrayDeque<>();
    private final List<Decision> decisions = new ArrayList<>();
    private int sequence;

    /** @param said every message about the subject, to whomever */
    public Conversation(Subject subject, String recipientId, Collection<Message> said, Instant now) {
        this.subject = subject;
        this.recipientId = recipientId;
        this.now = now;
        said.stream()
                .filter(each ->
                        each.recipientId().equals(recipientId) && each.subject().isSame(subject))
                .sorted(comparingInt(Message::sequence))
                .forEach(each -> {
                    sequence = each.sequence();
                    if (each.state() != MessageState.CANCELLED) {
                        standing.addLast(each);
                    }
                });
    }

    /**
     * The next decisions; none where everything is said.
     *
     * @param delivery what would become of a message to this person now
     * @param why the reason that a message which is dropped gets
     */
    public List<Decision> next(Truth truth, Delivery delivery, String why) {
        switch (truth) {
            case TELL -> tell(delivery);
            case LEAVE -> letGo();
            case DROP -> drop(why);
            case TAKE_BACK -> takeBack(delivery, why);
        }
        return List.copyOf(decisions);
    }

    /** What was held back until it was no longer news is not said any more. */
    private void letGo() {
        Message last = standing.peekLast();
        if (last != null && last.state() == MessageState.HELD) {
            cancelLast(last, NO_LONGER_NEWS);
        }
    }

    private void tell(Delivery delivery) {
        while (true) {
            Message last = standing.peekLast();
            if (last == null) {
                say(subject.kind(), delivery);
                return;
            }
            if (!last.kind().isCorrection()) {
                retell(last, delivery);
                return;
            }
            switch (last.state()) {
                case SENT -> {
                    say(subject.kind(), delivery);
                    return;
                }
                case PENDING, HELD -> {
                    if (last.isBeingSent(now)) {
                        return;
                    }
                    cancelLast(last, "superseded");
                    if (last.isInterrupted(now)) {
                        // The correction may have been heard: say it anew rather than leave it at that.
                        say(subject.kind(), delivery);
                        return;
                    }
                }
                case UNREACHABLE, SUPPRESSED -> cancelLast(last, "superseded");
                // Never heard: what was said before it stands.
                case FAILED, CANCELLED -> standing.removeLast();
            }
        }
    }

    private void retell(Message last, Delivery delivery) {
        switch (last.state()) {
            case UNREACHABLE, SUPPRESSED, HELD -> changeWhereOther(last, delivery);
            case PENDING -> {
                if (!delivery.isPending() && !last.isBeingSent(now)) {
                    changeWhereOther(last, delivery);
                }
            }
            case SENT, FAILED, CANCELLED -> {}
        }
    }

    private void drop(String why) {
        Message last = standing.peekLast();
        if (last != null && isOpen(last) && !last.isBeingSent(now)) {
            cancelLast(last, why);
        }
    }

    private void takeBack(Delivery delivery, String why) {
        while (true) {
            Message last = standing.peekLast();
            if (last == null) {
                return;
            }
            if (last.kind().isCorrection()) {
                retell(last, delivery);
                return;
            }
            switch (last.state()) {
                case SENT -> {
                    say(last.kind().correction(), delivery);
                    return;
                }
                case PENDING, HELD -> {
                    if (last.isBeingSent(now)) {
                        return;
                    }
                    cancelLast(last, why);
                    if (last.isInterrupted(now)) {
                        say(last.kind().correction(), delivery);
                        return;
                    }
                }
                case UNREACHABLE, SUPPRESSED -> cancelLast(last, why);
                case FAILED, CANCELLED -> standing.removeLast();
            }
        }
    }

    private static boolean isOpen(Message message) {
        return switch (message.state()) {
            case PENDING, UNREACHABLE, SUPPRESSED, HELD -> true;
            case SENT, FAILED, CANCELLED -> false;
        };
    }

    private void say(MessageKind kind, Delivery delivery) {
        sequence++;
        decisions.add(new Decision.Say(Message.decided(subject, kind, recipientId, sequence, delivery, now)));
    }

    private void cancelLast(Message last, String why) {
        decisions.add(new Decision.Change(last, last.cancelled(why, now)));
        standing.removeLast();
    }

    private void changeWhereOther(Message last, Delivery delivery) {
        if (last.state() != delivery.state() || !Objects.equals(last.reason(), delivery.reason())) {
            decisions.add(new Decision.Change(last, last.become(delivery, now)));
        }
    }
}
