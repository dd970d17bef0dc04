package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Domain section 5: under 150 words, about 15 words a sentence, no blame, no threat. */
final class PlainWords {

    private static final int MOST_WORDS = 150;
    private static final int AVERAGE_SENTENCE = 15;
    private static final int LONGEST_SENTENCE = 25;
    private static final Pattern BLAME = Pattern.compile(
            "\\b(spijbel\\w*|verplicht\\w*|moet|boete\\w*|straf\\w*|leerplichtambtenaar|melding|overtred\\w*|schuld\\w*"
                    + "|waarschuw\\w*|verzuim\\w*|verwijt\\w*|truan\\w*|must|fine|fined|penalty|offence|police|blame\\w*"
                    + "|fault|warn\\w*|legal\\w*|guilty|punish\\w*|unauthori[sz]ed|ongeoorloofd\\w*|ziek\\w*|sick\\w*|ill)\\b",
            Pattern.CASE_INSENSITIVE);

    private PlainWords() {}

    static void assertShortPlainAndKind(String text) {
        assertShort(text);
        assertThat(averageSentence(text)).isLessThanOrEqualTo(AVERAGE_SENTENCE);
        assertThat(sentences(text))
                .allSatisfy(sentence -> assertThat(words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
        assertKind(text);
    }

    static void assertShort(String text) {
        assertThat(words(text)).hasSizeLessThan(MOST_WORDS);
    }

    static void assertKind(String text) {
        assertThat(BLAME.matcher(text).results().map(Object::toString)).isEmpty();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String each : text.split("(?<=[.!?])\\s+|\\n\\n")) {
            if (each.matches("(?s).*[.!?]\\s*")) {
                sentences.add(each);
            }
        }
        return sentences;
    }

    private static double averageSentence(String text) {
        List<String> sentences = sentences(text);
        assertThat(sentences).as(text.toLowerCase(Locale.ROOT)).isNotEmpty();
        return sentences.stream().mapToInt(each -> words(each).size()).average().orElseThrow();
    }
}
