package nl.aanwezig.notification.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guardian of a pupil, as the school put it.
 *
 * @param id the school's id of the guardian, a pseudonym
 * @param authority whether the guardian has parental authority; without it there is never an automatic message
 *     (domain 1.6)
 * @param mobile as the school wrote it; it may be no number at all
 * @param language language tag (BCP 47), null where the school gave none
 * @param channels in order of preference; empty: e-mail, then SMS
 * @param secret whether the addresses are secret: used, never shown
 */
public record Guardian(
        String id,
        String name,
        boolean authority,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String language,
        List<Channel> channels,
        boolean secret) {

    public Guardian {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        channels = List.copyOf(channels);
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "Guardian[" + id + "]";
    }
}
