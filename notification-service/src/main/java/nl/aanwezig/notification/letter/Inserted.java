package nl.aanwezig.notification.letter;

import java.text.Bidi;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is put into a template: names, addresses, dates. None of it may end a line, change the direction of the text around
 * it, or pass for a link that is not one. A part that runs against the text is marked, as the Unicode bidirectional
 * algorithm (UAX 9) asks for: with isolates in plain text, with {@code <bdi>} in HTML.
 */
final class Inserted {

    /** Names of the values that are links; every other value is text, whatever it looks like. */
    static final Set<String> LINKS = Set.of("answerUrl", "stopUrl", "taskUrl");

    /** Names of the values that a template compares and does not show. */
    private static final Set<String> CODES = Set.of("extent");

    static final char FIRST_STRONG_ISOLATE = '\u2068';
    static final char POP_ISOLATE = '\u2069';
    /** Around a link while a letter is being made; private use, taken out of everything that is inserted. */
    static final char LINK = '\uE000';

    static final char LINK_END = '\uE001';

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
    /** Direction marks, embeddings, overrides and isolates, and private use: a text of ours sets them, a name does not. */
    private static final Pattern SET_BY_US =
            Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]");

    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private Inserted() {}

    /** The words as a template gets them. */
    static Map<String, Object> into(Language language, Map<String, Object> words) {
        Map<String, Object> ready = new HashMap<>();
        words.forEach((name, value) -> ready.put(name, ready(name, value, language)));
        return ready;
    }

    private static @Nullable Object ready(String name, @Nullable Object value, Language language) {
        return switch (value) {
            case String code when CODES.contains(name) -> code;
            case String link when LINKS.contains(name) -> link(link);
            case String text -> isolated(clean(text), language);
            case Collection<?> several ->
                several.stream().map(each -> ready(name, each, language)).toList();
            case null, default -> value;
        };
    }

    private static String link(String value) {
        String url = value.strip();
        return WEB.matcher(url).matches() && clean(url).equals(url) ? LINK + url + LINK_END : "";
    }

    static String clean(String text) {
        return SPACE.matcher(SET_BY_US.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String isolated(String text, Language language) {
        return runsAgainst(text, language) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    /**
     * In a text from left to right whatever has letters from right to left; the other way round whatever has Latin or like
     * letters, and numbers that stand alone.
     */
    private static boolean runsAgainst(String text, Language language) {
        boolean rightToLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        if (!language.isRightToLeft()) {
            return rightToLeft;
        }
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .anyMatch(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                || (!rightToLeft && text.codePoints().anyMatch(Character::isDigit));
    }
}
