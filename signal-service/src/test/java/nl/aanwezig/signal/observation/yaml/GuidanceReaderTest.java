package nl.aanwezig.signal.observation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.aanwezig.signal.observation.GuidanceCard;
import nl.aanwezig.signal.observation.ObservationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuidanceReaderTest {

    private static final int WORDS_A_SENTENCE = 25;

    static Stream<GuidanceCard> cards() {
        var cards = GuidanceReader.readAll();
        return Arrays.stream(ObservationKind.values())
                .flatMap(kind -> GuidanceReader.LANGUAGES.stream().map(language -> cards.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyCardSaysWhatToDoWhomToAskAndHowToBegin(GuidanceCard card) {
        assertThat(card.title()).isNotBlank();
        assertThat(card.whatToDoNow()).hasSizeBetween(3, 6);
        assertThat(card.whomToConsult()).isNotEmpty();
        assertThat(card.openingTheTalk()).hasSizeBetween(3, 4);
        assertThat(card.meldcodeSteps()).hasSize(5);
        assertThat(card.source()).isNotBlank();
        assertThat(card.acuteDanger()).extracting(GuidanceCard.Contact::phone).containsExactly("112", "0800-2000");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noSentenceIsLong(GuidanceCard card) {
        assertThat(Stream.of(card.whatToDoNow(), card.whomToConsult(), card.openingTheTalk(), card.meldcodeSteps())
                        .flatMap(List::stream)
                        .flatMap(each -> Arrays.stream(each.split("[.?!:;]"))))
                .allSatisfy(sentence -> assertThat(sentence.strip().split("\\s+"))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(WORDS_A_SENTENCE));
    }

    @Test
    void aLanguageWithoutCardsGetsEnglish() {
        assertThat(GuidanceReader.readAll().of(ObservationKind.TIRED, "fr").language())
                .isEqualTo("en");
    }

    @Test
    void aCardOfAWelfareKindSaysThatMessagesWait() {
        assertThat(cards().filter(card -> card.kind().welfare()).map(card -> String.join(" ", card.whatToDoNow())))
                .allMatch(text -> text.contains("wait for a person") || text.contains("wachten nu op een mens"));
    }
}
