package nl.aanwezig.notification.message;

import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a message to a person, decided now.
 *
 * @param state {@code PENDING}, {@code UNREACHABLE}, {@code SUPPRESSED} or {@code HELD}
 * @param reason a stable code, unless pending
 * @param channel where pending
 * @param language language tag of the person, null where nobody said
 */
public record Delivery(
        MessageState state,
        @Nullable String reason,
        @Nullable Channel channel,
        @Nullable String language) {

    /** Reason of what is held back. */
    public static final String HELD_FOR_A_PERSON = "held_for_a_person";

    public static Delivery to(Reach reach, @Nullable String language) {
        return switch (reach) {
            case Reach.By by -> new Delivery(MessageState.PENDING, null, by.channel(), language);
            case Reach.Not(String reason) -> unreachable(reason, language);
        };
    }

    public static Delivery unreachable(String reason, @Nullable String language) {
        return new Delivery(MessageState.UNREACHABLE, reason, null, language);
    }

    public static Delivery suppressed(String reason, @Nullable String language) {
        return new Delivery(MessageState.SUPPRESSED, reason, null, language);
    }

    /** Waits for a person; the reason says that much and no more, since many may read it. */
    public static Delivery held(@Nullable String language) {
        return new Delivery(MessageState.HELD, HELD_FOR_A_PERSON, null, language);
    }

    public boolean isHeld() {
        return state == MessageState.HELD;
    }

    boolean isPending() {
        return state == MessageState.PENDING;
    }
}
