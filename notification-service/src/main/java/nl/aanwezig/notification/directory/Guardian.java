package nl.aanwezig.notification.directory;

import java.time.LocalDate;
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
 * @param wishChangedOn the day on which the school last put other channels or another language than before; null where it
 *     never did
 */
public record Guardian(
        String id,
        String name,
        boolean authority,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String language,
        List<Channel> channels,
        boolean secret,
        @Nullable LocalDate wishChangedOn) {

    public Guardian {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        channels = List.copyOf(channels);
    }

    /** The same guardian, reached in another order or language. */
    public Guardian reached(List<Channel> order, @Nullable String in) {
        return new Guardian(id, name, authority, email, mobile, in, order, secret, wishChangedOn);
    }

    public Guardian changedOn(@Nullable LocalDate date) {
        return new Guardian(id, name, authority, email, mobile, language, channels, secret, date);
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "Guardian[" + id + "]";
    }
}
