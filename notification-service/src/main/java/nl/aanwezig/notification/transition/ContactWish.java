package nl.aanwezig.notification.transition;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.directory.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How a family was reached at primary school, and wishes to be.
 *
 * @param ways in order of liking
 * @param language language tag (BCP 47); null where the family named none
 * @param interpreter whether it asks for an interpreter
 * @param moment when it is reached best; null where it did not say
 */
public record ContactWish(
        List<Way> ways,
        @Nullable String language,
        boolean interpreter,
        @Nullable Moment moment) {

    /** The names are those of {@code transition.contexts.v1}. */
    public enum Moment {
        MORNING,
        AFTERNOON,
        EVENING
    }

    public ContactWish {
        ways = List.copyOf(ways);
    }

    /** Whether a call is what the family likes best: that takes a person. */
    public boolean ratherPhoned() {
        return !ways.isEmpty() && ways.getFirst() == Way.PHONE;
    }

    List<Channel> channels() {
        return ways.stream().map(Way::channel).flatMap(Optional::stream).toList();
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "ContactWish";
    }
}
