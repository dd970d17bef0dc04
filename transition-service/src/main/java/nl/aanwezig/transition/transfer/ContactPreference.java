package nl.aanwezig.transition.transfer;

import java.util.List;
import java.util.Locale;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How the family wishes to be reached, so that the line with home does not break in the move.
 *
 * @param channels in order of liking
 * @param language BCP 47 ({@code nl}, {@code tr}), or null
 * @param interpreter whether an interpreter helps
 * @param moment when they are best reached, or null
 */
public record ContactPreference(
        List<Channel> channels,
        @Nullable String language,
        boolean interpreter,
        @Nullable PartOfDay moment) {

    public enum Channel {
        PHONE,
        SMS,
        EMAIL,
        LETTER
    }

    public enum PartOfDay {
        MORNING,
        AFTERNOON,
        EVENING
    }

    public ContactPreference {
        if (channels.isEmpty()) {
            throw Refusal.MISSING_FIELD.because("channels is empty");
        }
        channels = channels.stream().distinct().toList();
        if (language != null && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw Refusal.UNKNOWN_VALUE.because("language must be a BCP 47 tag, such as nl");
        }
    }
}
