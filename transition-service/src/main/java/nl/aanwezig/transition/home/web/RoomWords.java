package nl.aanwezig.transition.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.transfer.Side;
import org.jspecify.annotations.Nullable;

/** What family or pupil reads in the room, in one language. A key with {@code .PUPIL} is for the pupil alone. */
record RoomWords(String language, Map<String, String> all) {

    private static final String FOR_PUPIL = "." + Side.PUPIL;

    static RoomWords of(String language, Side reader) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nl.aanwezig.transition.home.words",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new HashMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        if (reader == Side.PUPIL) {
            bundle.keySet().stream()
                    .filter(key -> key.endsWith(FOR_PUPIL))
                    .forEach(key ->
                            words.put(key.substring(0, key.length() - FOR_PUPIL.length()), bundle.getString(key)));
        }
        return new RoomWords(language, Map.copyOf(words));
    }

    /** The language that is asked for, else the first of the browser's that we speak, else Dutch. */
    static String language(@Nullable String asked, @Nullable String accepted) {
        if (asked != null && Label.LANGUAGES.contains(asked)) {
            return asked;
        }
        try {
            String found = Locale.lookupTag(
                    Locale.LanguageRange.parse(accepted == null || accepted.isBlank() ? "nl" : accepted),
                    Label.LANGUAGES);
            return found == null ? Label.LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return Label.LANGUAGES.getFirst();
        }
    }

    String of(String key) {
        String text = all.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the room has no words for " + key);
        }
        return text;
    }

    /** What somebody reads who is refused something. */
    String refusal(String code) {
        return all.getOrDefault("refusal." + code, of("refusal.other"));
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(date);
    }

    List<String> languages() {
        return Label.LANGUAGES;
    }
}
