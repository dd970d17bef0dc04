package nl.aanwezig.transition.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.aanwezig.transition.dossier.AuthorRole;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Step;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomWordsTest {

    private static final int LONGEST_SENTENCE = 16;
    private static final Pattern USED = Pattern.compile("words\\['([A-Za-z0-9._-]+)'\\]");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everything_that_can_be_said_has_words(String language) throws IOException {
        Stream<String> of = Stream.of(
                        names("state.", TransferState.values()),
                        names("step.", Step.values()),
                        names("by.", Side.values()),
                        names("voice.", Voice.values()),
                        names("author.", AuthorRole.values()),
                        new RoomActs((code, theme) -> true, null)
                                .names().stream().map(act -> "done." + act))
                .flatMap(each -> each);
        List<String> needed = Stream.concat(
                        of, USED.matcher(template()).results().map(found -> found.group(1)))
                .toList();
        assertThat(needed).hasSizeGreaterThan(100);
        assertThat(RoomWords.of(language, Side.FAMILY).all().keySet()).containsAll(needed);
        assertThat(RoomWords.of(language, Side.PUPIL).all().keySet()).containsAll(needed);
    }

    @Test
    void a_pupil_is_spoken_to_as_a_pupil() {
        RoomWords family = RoomWords.of("nl", Side.FAMILY);
        RoomWords pupil = RoomWords.of("nl", Side.PUPIL);
        assertThat(family.of("voice.PUPIL")).isEqualTo("Uw kind zegt");
        assertThat(pupil.of("voice.PUPIL")).isEqualTo("Jij zegt");
        assertThat(RoomWords.of("en", Side.PUPIL).of("save")).isEqualTo("Save");
        assertThatThrownBy(() -> pupil.of("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_word_for_the_pupil_says_u_and_none_for_the_family_je() {
        RoomWords pupil = RoomWords.of("nl", Side.PUPIL);
        for (String key : List.of("intro", "inspect.explain", "consent.explain", "release.intro", "text")) {
            assertThat(pupil.of(key)).as(key).doesNotContainPattern("(?i)\\b(u|uw)\\b");
        }
        RoomWords family = RoomWords.of("nl", Side.FAMILY);
        family.all().forEach((key, text) -> {
            if (!key.endsWith(".PUPIL") && !key.equals("refusal.family_decides")) {
                assertThat(text).as(key).doesNotContainPattern("(?i)\\b(je|jij|jouw)\\b");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void sentences_are_short(String language) {
        RoomWords.of(language, Side.FAMILY)
                .all()
                .forEach((key, text) -> assertThat(text.split("[.?!:]\\s*"))
                        .as(key)
                        .allSatisfy(sentence ->
                                assertThat(sentence.split("\\s+").length).isLessThanOrEqualTo(LONGEST_SENTENCE)));
    }

    @Test
    void both_languages_say_it_all_and_know_the_refusals_that_exist() {
        Set<String> dutch = keys("nl");
        Set<String> codes = Arrays.stream(Refusal.values()).map(Refusal::code).collect(Collectors.toSet());
        assertThat(keys("en").stream().filter(key -> !key.endsWith(".PUPIL")))
                .containsExactlyInAnyOrderElementsOf(
                        dutch.stream().filter(key -> !key.endsWith(".PUPIL")).toList());
        assertThat(dutch.stream()
                        .filter(key -> key.startsWith("refusal.") && !key.equals("refusal.other"))
                        .map(key -> key.substring("refusal.".length()).replace(".PUPIL", "")))
                .allMatch(codes::contains);
    }

    @Test
    void the_language_is_the_one_asked_for_else_the_browsers_else_dutch() {
        assertThat(RoomWords.language("en", "nl")).isEqualTo("en");
        assertThat(RoomWords.language("xx", "en-GB,nl;q=0.5")).isEqualTo("en");
        assertThat(RoomWords.language(null, "tr,ar;q=0.8")).isEqualTo("nl");
        assertThat(RoomWords.language(null, "*;;;")).isEqualTo("nl");
        assertThat(RoomWords.language(null, null)).isEqualTo("nl");
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("nl.aanwezig.transition.home.words", Locale.forLanguageTag(language))
                .keySet();
    }

    private static Stream<String> names(String prefix, Enum<?>[] all) {
        return Arrays.stream(all).map(each -> prefix + each.name());
    }

    private static String template() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String each : List.of("/home/room.html", "/home/shut.html")) {
            try (InputStream file = RoomWordsTest.class.getResourceAsStream(each)) {
                all.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
