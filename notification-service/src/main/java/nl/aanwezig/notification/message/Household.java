package nl.aanwezig.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.directory.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Who of a family hears something by itself, whatever it is about (domain 1.6): each guardian with authority; nobody of an
 * adult student's family; nobody while a person has to look first (domain 1.7).
 */
public final class Household {

    private final Reachability reachability;

    public Household(Reachability reachability) {
        this.reachability = reachability;
    }

    /**
     * What would become of a message to a guardian.
     *
     * @param first the channel of the message that is corrected; null for any other message
     * @param held whether a person has to look first; corrections wait as well
     */
    public Delivery delivery(
            Guardian guardian, PupilEntry family, boolean adult, @Nullable Channel first, boolean held) {
        String language = family.languageFor(guardian);
        if (!guardian.authority()) {
            return Delivery.suppressed("no_authority", language);
        }
        if (adult) {
            return Delivery.suppressed("adult_student", language);
        }
        Delivery delivery = Delivery.to(reachability.of(guardian, first), language);
        return held && delivery.state() == MessageState.PENDING ? Delivery.held(language) : delivery;
    }

    /** The one entry that says that there is nobody to tell. */
    public List<Decision> nobody(
            Subject subject, Truth truth, @Nullable PupilEntry family, boolean adult, List<Message> said, Instant now) {
        String reason = family == null
                ? Unreachable.NOT_IN_DIRECTORY
                : family.guardians().stream().noneMatch(Guardian::authority)
                        ? Unreachable.NO_GUARDIAN_WITH_AUTHORITY
                        : null;
        Conversation conversation = new Conversation(subject, Message.FAMILY, said, now);
        if (truth == Truth.TELL && (reason == null || adult)) {
            return conversation.next(Truth.DROP, Delivery.unreachable("superseded", null), "superseded");
        }
        return conversation.next(
                truth, Delivery.unreachable(reason == null ? "superseded" : reason, null), "corrected");
    }

    /** Everybody in the family now, and everybody who was told of it before. */
    public static Set<String> recipients(@Nullable PupilEntry family, List<Message> said) {
        Set<String> recipients = new TreeSet<>();
        if (family != null) {
            family.guardians().forEach(each -> recipients.add(each.id()));
        }
        said.forEach(each -> recipients.add(each.recipientId()));
        recipients.remove(Message.FAMILY);
        return recipients;
    }
}
