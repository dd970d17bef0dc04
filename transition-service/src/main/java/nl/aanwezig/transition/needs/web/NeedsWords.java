package nl.aanwezig.transition.needs.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.needs.By;
import nl.aanwezig.transition.needs.Need;
import nl.aanwezig.transition.needs.Period;
import org.jspecify.annotations.Nullable;

/** What people read of a map, in one language. */
final class NeedsWords {

    private final String language;
    private final ItemCodes codes;
    private final ResourceBundle words;

    NeedsWords(String language, ItemCodes codes) {
        this.language = language;
        this.codes = codes;
        this.words = ResourceBundle.getBundle(
                "nl.aanwezig.transition.needs.words",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return language;
    }

    String of(String key) {
        return words.getString(key);
    }

    /** By key. */
    Map<String, String> all() {
        return words.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, words::getString));
    }

    String subject(Need need) {
        return in(codes.subjects().get(need.subject()));
    }

    String theme(Need need) {
        return in(codes.themes().get(need.theme()));
    }

    String voice(Need need) {
        return in(codes.voices().get(need.voice()));
    }

    /** Such as "Wens, familie". */
    String themeAndVoice(Need need) {
        return theme(need) + ", " + voice(need).toLowerCase(Locale.forLanguageTag(language));
    }

    String period(Period period) {
        return period.by() == By.MONTH
                ? DateTimeFormatter.ofPattern("LLL yyyy", Locale.forLanguageTag(language))
                        .format(period.from())
                : period.name();
    }

    String number(@Nullable Integer children) {
        return children == null ? NeedsView.HIDDEN : children.toString();
    }

    private String in(@Nullable Label label) {
        return Objects.requireNonNull(label, "every subject, theme and voice has a name")
                .in(language);
    }
}
