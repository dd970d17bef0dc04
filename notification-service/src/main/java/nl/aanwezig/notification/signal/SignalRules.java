package nl.aanwezig.notification.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 * Whether a mentor is told of a signal. A pure function of its arguments:
 *
 * <ul>
 *   <li>once when it is raised, once when it is taken back; never about history;
 *   <li>not apart when it is part of another signal, and one mail a rule for all that one assessment raises: the most
 *       urgent, then the most recent, speaks for the others;
 *   <li>{@code CONCERN} and {@code URGENT} alone: {@code WATCH} is on the board, and {@code NONE} asks nobody to judge
 *       the pupil;
 *   <li>never of a welfare observation (domain 1.7), nor of a school that registers nothing: both are for the board.
 * </ul>
 */
public final class SignalRules {

    private static final Set<String> FOR_THE_BOARD_ALONE = Set.of("observation.welfare", "data.no-registers");

    private static final Comparator<SignalCase> SPEAKS_FOR_OTHERS = Comparator.comparing(
                    (SignalCase each) -> level(each.newest()))
            .thenComparing(each -> each.newest().since())
            .thenComparing(each -> each.newest().signalId());

    private final AlertHorizon horizon;

    public SignalRules(AlertHorizon horizon) {
        this.horizon = horizon;
    }

    /** @param all every message about the pupil at this school */
    public List<Decision> decide(SignalFacts facts, Collection<Message> all, Instant now) {
        List<Message> said = all.stream()
                .filter(each -> each.subject().isSame(facts.signal().subject()))
                .toList();
        Truth own = truth(facts.signal(), facts.school(), now);
        // Nothing new is said of it then, and nothing that was said is taken back.
        Truth truth = own == Truth.TELL && isUnsaid(said) && isSpokenFor(facts, all, now) ? Truth.LEAVE : own;
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
        if (signal.newest().merged() || !isForMentors(signal.newest())) {
            return Truth.DROP;
        }
        if (!signal.raised() || school == null) {
            return Truth.LEAVE;
        }
        LocalDate today = school.today(now);
        return horizon.covers(signal.newest().since(), school, today) ? Truth.TELL : Truth.LEAVE;
    }

    private static boolean isUnsaid(List<Message> said) {
        return said.stream().allMatch(each -> each.state() == MessageState.CANCELLED);
    }

    private static boolean isForMentors(SignalStep newest) {
        return level(newest).compareTo(SignalStep.Level.CONCERN) >= 0 && !FOR_THE_BOARD_ALONE.contains(newest.rule());
    }

    /** One that was stored before its level was kept was told whatever its level was. */
    private static SignalStep.Level level(SignalStep newest) {
        SignalStep.Level level = newest.level();
        return level == null ? SignalStep.Level.CONCERN : level;
    }

    /** Whether a mail about another one that was raised together with it was written, or is to be. */
    private boolean isSpokenFor(SignalFacts facts, Collection<Message> all, Instant now) {
        return facts.together().stream()
                .filter(each -> truth(each, facts.school(), now) == Truth.TELL)
                .anyMatch(each -> SPEAKS_FOR_OTHERS.compare(each, facts.signal()) > 0
                        || !isUnsaid(all.stream()
                                .filter(message -> message.subject().isSame(each.subject()))
                                .toList()));
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
