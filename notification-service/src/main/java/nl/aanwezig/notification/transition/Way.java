package nl.aanwezig.notification.transition;

import java.util.Optional;
import nl.aanwezig.notification.directory.Channel;
import org.jspecify.annotations.Nullable;

/** A way in which a family likes to be reached; the names are those of {@code transition.contexts.v1}. */
public enum Way {
    SMS(Channel.SMS),
    EMAIL(Channel.EMAIL),
    /** A person has to pick up the phone. */
    PHONE(null),
    /** A person has to write. */
    LETTER(null);

    private final @Nullable Channel channel;

    Way(@Nullable Channel channel) {
        this.channel = channel;
    }

    /** The channel by which this service can do it. */
    Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }
}
