package nl.aanwezig.notification.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that every text is there in. */
public enum Language {
    NL("nl", " en ", "EEEE d MMMM", "d MMMM"),
    EN("en", " and ", "EEEE d MMMM", "d MMMM"),
    TR("tr", " ve ", "d MMMM EEEE", "d.MM"),
    /**
     * Numbers are in Western digits: lesson numbers, phone numbers and links come in them, and one message does not mix two
     * kinds.
     */
    AR("ar-u-nu-latn", " و", "EEEE d MMMM", "d/M"),
    PL("pl", " i ", "d MMMM (EEEE)", "d.MM"),
    UK("uk", " і ", "d MMMM (EEEE)", "d.MM");

    private final Locale locale;
    private final String and;
    private final String datePattern;
    private final String dayPattern;

    Language(String tag, String and, String datePattern, String dayPattern) {
        this.locale = Locale.forLanguageTag(tag);
        this.and = and;
        this.datePattern = datePattern;
        this.dayPattern = dayPattern;
    }

    /** The language of a tag like {@code nl-BE}, or the fallback where there is no text in it. */
    public static Language of(@Nullable String tag, Language fallback) {
        return tag == null ? fallback : find(tag).orElse(fallback);
    }

    /** Whether there are texts in the language of a tag. */
    public static boolean hasTexts(String tag) {
        return find(tag).isPresent();
    }

    private static Optional<Language> find(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(each -> each.tag().equals(primary))
                .findFirst();
    }

    /** The primary tag: two letters. */
    public String tag() {
        return locale.getLanguage();
    }

    public boolean isRightToLeft() {
        return this == AR;
    }

    /** Value of the HTML attribute {@code dir}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    Locale locale() {
        return locale;
    }

    /** What stands between the last two of a list, with its spaces; in Arabic it is written to the word after it. */
    String and() {
        return and;
    }

    /** What stands between the others of a list. */
    String comma() {
        return isRightToLeft() ? "، " : ", ";
    }

    /** Weekday, day and month, in an order that needs no other case of the noun in a sentence. */
    String datePattern() {
        return datePattern;
    }

    /** Day and month, short enough for an SMS. */
    String dayPattern() {
        return dayPattern;
    }
}
