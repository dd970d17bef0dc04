package nl.aanwezig.notification.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text in every language: there, plain, short and kind; and the check itself finds what is planted. */
class TextsTest {

    private static final Set<String> TO_STAFF = Set.of("signal", "signal-withdrawn", "introduction-staff", "call-task");
    private static final List<String> EXTENTS = List.of("DAY", "MORNING", "AFTERNOON", "LESSONS", "SOME");

    private final LetterWriter writer = new LetterWriter();

    @Test
    void everyTemplateIsThereInEveryLanguageWithTheSameVariables() throws Exception {
        Map<String, Map<Language, String>> templates = templates();

        assertThat(templates.keySet()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(templates.entrySet().stream()
                        .flatMap(each ->
                                TextCheck.differing(each.getKey(), each.getValue(), TextCheck::variables).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"notification/letters/phrases", "notification/answer/words"})
    void everyPhraseIsThereInEveryLanguageWithTheSamePlaceholders(String file) throws Exception {
        Map<String, Map<Language, String>> phrases = new HashMap<>();
        for (Language language : Language.values()) {
            properties(file, language)
                    .forEach((key, value) -> phrases.computeIfAbsent(
                                    key.toString(), each -> new EnumMap<>(Language.class))
                            .put(language, value.toString()));
        }
        // Not every language has a word of its own for one of a thing.
        phrases.keySet().removeIf(key -> key.endsWith(".one"));

        assertThat(phrases.keySet()).hasSizeGreaterThan(40);
        assertThat(phrases.entrySet().stream()
                        .flatMap(each ->
                                TextCheck.differing(each.getKey(), each.getValue(), TextCheck::placeholders).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextBlamesOrIsHardToRead(Language language) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String name : templates().keySet()) {
            texts.addAll(said(name, language));
        }
        for (String file : List.of("notification/letters/phrases", "notification/answer/words")) {
            properties(file, language).values().forEach(each -> texts.add(each.toString()));
        }

        assertThat(texts.size()).isGreaterThan(100);
        assertThat(texts.stream().flatMap(each -> TextCheck.blame(language, each).stream()))
                .isEmpty();
        assertThat(texts.stream().flatMap(each -> TextCheck.longSentences(each).stream()))
                .isEmpty();
        assertThat(texts).noneMatch(each -> each.contains("null") || each.contains("[("));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextThatGoesHomeSpeaksOfHealthOrLaw(Language language) throws Exception {
        for (String name : templates().keySet()) {
            if (!TO_STAFF.contains(name)) {
                assertThat(said(name, language).stream().flatMap(each -> TextCheck.reason(language, each).stream()))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMailSaysTheSameInHtmlAndIsShort(Language language) throws Exception {
        for (String name : templates().keySet()) {
            if (!name.endsWith(".sms")) {
                for (Map<String, Object> words : variants()) {
                    Letter letter = writer.mail(name, language, words);
                    assertThat(TextCheck.unlike(letter)).as(name).isEmpty();
                    assertThat(letter.subject()).isNotBlank().doesNotContain("\n");
                    PlainWords.assertShort(letter.text());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NL, Er is gespijbeld en u bent verplicht te antwoorden., verplicht",
        "EN, You must answer., must",
        "TR, Yanıt vermek zorundasınız., zorundasınız",
        "AR, يَجِب أن تردوا., يجب",
        "PL, To Państwa wina., wina",
        "UK, Це прогул., прогул"
    })
    void aPlantedWordOfBlameIsFound(Language language, String text, String word) {
        assertThat(TextCheck.blame(language, text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, Uw kind is ziek., ziek",
        "EN, Your child is ill., ill",
        "TR, Çocuğunuz hasta., hasta",
        "AR, غياب بسبب المرض., المرض",
        "PL, Powodem jest choroba., choroba",
        "UK, Причина - хвороба., хвороба"
    })
    void aPlantedReasonIsFound(Language language, String text, String word) {
        assertThat(TextCheck.reason(language, text)).containsExactly(word);
    }

    @Test
    void aPlantedLanguageThatIsMissingIsFound() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, "[(${firstName})]");
        }
        texts.remove(Language.UK);

        assertThat(TextCheck.differing("x", texts, TextCheck::variables)).containsExactly("x: missing in UK");
    }

    @Test
    void aPlantedVariableThatIsForgottenIsFound() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, "[(${firstName})] [# th:if=\"${#strings.isEmpty(wish) or extent == 'DAY'}\"]");
        }
        texts.put(Language.PL, "[(${firstName})] [# th:if=\"${extent == 'DAY'}\"]");

        assertThat(TextCheck.differing("x", texts, TextCheck::variables))
                .containsExactly("x: other variables in PL: [extent, firstName]");
    }

    @Test
    void aPlantedSentenceThatIsTooLongIsFound() {
        String eighteen = "word ".repeat(TextCheck.LONGEST_SENTENCE).strip();

        assertThat(TextCheck.longSentences(eighteen + ". " + eighteen + "؟ - " + eighteen + "!"))
                .isEmpty();
        assertThat(TextCheck.longSentences("Short. " + eighteen + " word. Short."))
                .hasSize(1);
    }

    @Test
    void aPlantedDifferenceOfHtmlAndPlainTextIsFound() {
        assertThat(TextCheck.unlike(new Letter("s", "One \u2068two\u2069.\n", "<p>One <bdi>two</bdi>.</p>")))
                .isEmpty();
        assertThat(TextCheck.unlike(new Letter("s", "One two.\n", "<p>One two three.</p>")))
                .hasSize(1);
        assertThat(TextCheck.unlike(new Letter("s", "One two.\n", "<p>One.</p>")))
                .hasSize(1);
    }

    /** Every form of a text that its conditions give. */
    private List<String> said(String name, Language language) {
        Set<String> said = new TreeSet<>();
        for (Map<String, Object> words : variants()) {
            if (name.endsWith(".sms")) {
                said.add(writer.sms(name.substring(0, name.length() - ".sms".length()), language, words));
            } else {
                Letter letter = writer.mail(name, language, words);
                said.add(letter.subject() + "\n" + letter.text());
            }
        }
        return List.copyOf(said);
    }

    private static List<Map<String, Object>> variants() {
        List<Map<String, Object>> variants = new ArrayList<>();
        for (String extent : EXTENTS) {
            for (boolean flag : new boolean[] {true, false}) {
                Map<String, Object> words = new HashMap<>();
                for (String name :
                        List.of("firstName", "school", "pupil", "contact", "rule", "date", "day", "amount")) {
                    words.put(name, "Name");
                }
                for (String name : List.of("measured", "limit", "since", "until", "days", "lessons", "email")) {
                    words.put(name, "3");
                }
                for (String name :
                        List.of("before", "beforeEmail", "beforeSchool", "wish", "dueBy", "basis", "nextStep")) {
                    words.put(name, flag ? "Name" : "");
                }
                for (String name : List.of("answerUrl", "stopUrl", "taskUrl")) {
                    words.put(name, flag ? "https://aanwezig.example/a/1" : "");
                }
                for (String name : List.of("today", "manyLessons", "named", "context", "call")) {
                    words.put(name, flag);
                }
                // The menu of answers names what a family may tell, not what the school says.
                words.put("answerCodes", false);
                words.put("counted", flag ? 1 : 2);
                words.put("extent", extent);
                words.put("lines", List.of("One: all day", "Two: lesson 3"));
                variants.add(words);
            }
        }
        return variants;
    }

    private static Map<String, Map<Language, String>> templates() throws IOException, URISyntaxException {
        Map<String, Map<Language, String>> templates = new HashMap<>();
        try (Stream<Path> files =
                Files.list(file("notification/letters/layout.html").getParent())) {
            for (Path each :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                String[] name = each.getFileName().toString().split("\\.(?=[a-z]{2}\\.txt$)");
                Language language = Language.of(name[1].substring(0, 2), Language.NL);
                templates
                        .computeIfAbsent(name[0], any -> new EnumMap<>(Language.class))
                        .put(language, Files.readString(each));
            }
        }
        return templates;
    }

    private static Properties properties(String file, Language language) throws IOException, URISyntaxException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file(file + "." + language.tag() + ".properties"), UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Path file(String resource) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TextsTest.class.getClassLoader().getResource(resource), resource)
                .toURI());
    }
}
