package nl.aanwezig.notification.letter;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that every text is there in. */
public enum Language {
    NL("nl", "en"),
    EN("en", "and");

    private final String tag;
    private final String and;

    Language(String tag, String and) {
        this.tag = tag;
        this.and = and;
    }

    /** The language of a tag like {@code nl-BE}, or the fallback where there is no text in it. */
    public static Language of(@Nullable String tag, Language fallback) {
        if (tag == null) {
            return fallback;
        }
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Language each : values()) {
            if (each.tag.equals(primary)) {
                return each;
            }
        }
        return fallback;
    }

    /** Whether there are texts in the language of a tag. */
    public static boolean hasTexts(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).anyMatch(each -> each.tag.equals(primary));
    }

    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.of(tag);
    }

    /** The word between the last two of a list. */
    String and() {
        return and;
    }
}
