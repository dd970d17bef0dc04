package nl.aanwezig.notification.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a text (domain section 5); each finding in words, none where all is well. */
final class TextCheck {

    static final int LONGEST_SENTENCE = 18;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?؟])\\s+|\\n");
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064B-\\u0652]");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NO_VARIABLE = Pattern.compile("'[^']*'|#\\w+\\.\\w+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private TextCheck() {}

    /** Languages in which a text is missing or has other variables than it has in the first one. */
    static List<String> differing(String name, Map<Language, String> texts, Function<String, Set<String>> variables) {
        List<String> findings = new ArrayList<>();
        String first = texts.get(Language.NL);
        for (Language language : Language.values()) {
            String text = texts.get(language);
            if (text == null || text.isBlank()) {
                findings.add(name + ": missing in " + language);
            } else if (first != null && !variables.apply(text).equals(variables.apply(first))) {
                findings.add(name + ": other variables in " + language + ": " + variables.apply(text));
            }
        }
        return findings;
    }

    /** Names of the variables of a template. */
    static Set<String> variables(String template) {
        return EXPRESSION
                .matcher(template)
                .results()
                .flatMap(each -> NAME.matcher(NO_VARIABLE.matcher(each.group(1)).replaceAll(""))
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in braces. */
    static Set<String> placeholders(String words) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(words)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> blame(Language language, String text) {
        return listed("blame", language, text);
    }

    /** Health and law, which no text that goes home may speak of. */
    static List<String> reason(Language language, String text) {
        return listed("reason", language, text);
    }

    static List<String> longSentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(each -> PlainWords.words(each).stream()
                                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                                .count()
                        > LONGEST_SENTENCE)
                .toList();
    }

    /** What is in one of the two forms of a letter alone. */
    static List<String> unlike(Letter letter) {
        String body = letter.html().replaceAll("(?s)<head>.*</head>", "");
        String shown = unescape(body.replaceAll("</?(bdi|a)\\b[^>]*>", "").replaceAll("<[^>]*>", " "));
        String plain = letter.text().replaceAll("(?m)^- ", "").replaceAll("[\\u2066-\\u2069]", "");
        return PlainWords.words(shown).equals(PlainWords.words(plain)) ? List.of() : List.of(shown);
    }

    private static List<String> listed(String list, Language language, String text) {
        return words(list, language)
                .matcher(VOWEL_SIGNS.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Pattern words(String list, Language language) {
        String resource = "notification/words/" + list + "." + language.tag() + ".txt";
        try (InputStream in = TextCheck.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            String any = Arrays.stream(new String(in.readAllBytes(), UTF_8).split("\\R"))
                    .filter(each -> !each.isBlank() && !each.startsWith("#"))
                    .map(each -> Pattern.quote(each.strip()).replace("*", "\\E[\\p{L}]*\\Q"))
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}])(?:" + any + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
