package nl.aanwezig.notification.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.message.Conversation;
import nl.aanwezig.notification.message.Decision;
import nl.aanwezig.notification.message.Delivery;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.MessageState;
import nl.aanwezig.notification.message.Truth;
import nl.aanwezig.notification.school.AlertHorizon;
import nl.aanwezig.notification.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mentor is told of a signal: once when it is raised, once when it is taken back; never about history, and
 * never apart when it is part of another signal. A pure function of its arguments.
 */
public final class SignalRules {

    private final AlertHorizon horizon;

    public SignalRules(AlertHorizon horizon) {
        this.horizon = horizon;
    }

    /** @param all every message about the pupil at this school */
    public List<Decision> decide(SignalFacts facts, Collection<Message> all, Instant now) {
        List<Message> said = all.stream()
                .filter(each -> each.subject().isSame(facts.signal().subject()))
                .toList();
        Truth truth = truth(facts.signal(), facts.school(), now);
        String mentor = facts.mentorId() == null ? Message.FAMILY : facts.mentorId();
        Set<String> recipients = new TreeSet<>();
        recipients.add(mentor);
        said.forEach(each -> recipients.add(each.recipientId()));
        List<Decision> decisions = new ArrayList<>();
        for (String recipient : recipients) {
            boolean replaced = truth == Truth.TELL && !recipient.equals(mentor);
            Delivery delivery = delivery(
                    recipient.equals(Message.FAMILY) ? null : recipient,
                    facts.staff().get(recipient));
            decisions.addAll(new Conversation(facts.signal().subject(), recipient, said, now)
                    .next(replaced ? Truth.DROP : truth, delivery, replaced ? "superseded" : "corrected"));
        }
        return decisions;
    }

    /** How a signal stands; without the school's calendar nothing is news yet. */
    public Truth truth(SignalCase signal, @Nullable School school, Instant now) {
        if (signal.newest().change() == SignalStep.Change.WITHDRAWN) {
            return Truth.TAKE_BACK;
        }
        if (signal.newest().merged()) {
            return Truth.DROP;
        }
        if (!signal.raised() || school == null) {
            return Truth.LEAVE;
        }
        LocalDate today = school.today(now);
        return horizon.covers(signal.newest().since(), school, today) ? Truth.TELL : Truth.LEAVE;
    }

    /** What would become of a message to the mentor. */
    public static Delivery delivery(@Nullable String mentorId, @Nullable StaffEntry mentor) {
        if (mentorId == null) {
            return Delivery.unreachable("no_mentor", null);
        }
        return mentor == null
                ? Delivery.unreachable(Unreachable.NOT_IN_DIRECTORY, null)
                : new Delivery(MessageState.PENDING, null, Channel.EMAIL, mentor.language());
    }
}
