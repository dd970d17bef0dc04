package nl.aanwezig.transition.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import org.junit.jupiter.api.Test;

/** The guiding questions as they ship, in {@code questions.yaml}. */
class QuestionsTest {

    /** domain.md 5: about 15 words a sentence. A pupil of twelve gets fewer. */
    private static final int WORDS = 15;

    private static final int WORDS_OF_A_PUPIL = 13;

    private final Questions questions = ShippedCodes.questions();

    @Test
    void every_voice_is_asked_about_every_theme_in_both_languages() {
        assertThat(questions.items()).hasSize(Voice.values().length * Theme.values().length);
        for (Voice voice : Voice.values()) {
            assertThat(questions.of(voice).stream().map(GuidingQuestions::theme))
                    .containsExactlyInAnyOrder(Theme.values());
        }
        for (String language : Label.LANGUAGES) {
            assertThat(questions.items()).allSatisfy(each -> {
                assertThat(each.title().in(language)).endsWith("?");
                assertThat(each.in(language))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text).endsWith("?"));
            });
        }
        assertThat(questions.items()).allSatisfy(each -> assertThat(each.nl()).doesNotContainAnyElementsOf(each.en()));
    }

    @Test
    void sentences_are_short() {
        assertThat(questions.items()).allSatisfy(each -> {
            int most = each.voice() == Voice.PUPIL ? WORDS_OF_A_PUPIL : WORDS;
            assertThat(textsOf(each).flatMap(text -> Stream.of(text.split("(?<=[.?!:])\\s+"))))
                    .allSatisfy(sentence -> assertThat(sentence.split("\\s+").length)
                            .as(sentence)
                            .isLessThanOrEqualTo(most));
        });
    }

    @Test
    void words_are_short_enough_for_a_pupil_of_twelve() {
        assertThat(questions.of(Voice.PUPIL).stream()
                        .flatMap(QuestionsTest::textsOf)
                        .flatMap(text -> Stream.of(text.split("[^\\p{L}]+"))))
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void the_pupil_is_spoken_to_as_a_child_and_the_family_politely() {
        assertThat(all(Voice.PUPIL)).noneMatch(text -> text.matches(".*\\b[Uu]w?\\b.*"));
        assertThat(all(Voice.FAMILY)).noneMatch(text -> text.matches(".*\\b([Jj]e|[Jj]ij|[Jj]ouw?)\\b.*"));
    }

    @Test
    void nothing_blames_judges_or_asks_for_an_illness() {
        assertThat(Stream.of(Voice.values()).flatMap(this::all).map(text -> text.toLowerCase(Locale.ROOT)))
                .noneMatch(text ->
                        text.matches(".*\\b(schuld\\w*|fault|blame|waarom|why|fout|wrongdoing|ziekte\\w*|illness"
                                + "|diagnos\\w*|stoornis|disorder|moeilijk kind|difficult child|gedragsproblem\\w*|lui|lazy"
                                + "|spijbel\\w*|truan\\w*|straf\\w*|punish\\w*|slecht\\w*|bad)\\b.*"));
    }

    @Test
    void a_theme_that_nobody_asks_about_stops_the_service() {
        assertThatThrownBy(() -> new Questions(questions.items().subList(1, 24)))
                .hasMessageContaining("PROBLEM");
        assertThatThrownBy(() ->
                        new GuidingQuestions(Voice.PUPIL, Theme.WISH, new Label("a?", "b?"), List.of("a?"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Label("a", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<String> all(Voice voice) {
        return questions.of(voice).stream().flatMap(QuestionsTest::textsOf);
    }

    private static Stream<String> textsOf(GuidingQuestions each) {
        return Stream.of(Stream.of(each.title().nl(), each.title().en()), each.nl().stream(), each.en().stream())
                .flatMap(texts -> texts);
    }
}
