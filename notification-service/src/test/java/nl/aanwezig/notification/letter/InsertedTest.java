package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsertedTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final String URL = "https://aanwezig.example/a/x?y=1&z=2";

    private final AbsenceLetters letters = new AbsenceLetters(new LetterWriter(), new Phrases());

    private static AbsenceLetters.Content absence(String firstName, String school, AnswerOffer answer) {
        return new AbsenceLetters.Content(
                AbsenceLetters.Text.ABSENCE, firstName, school, DATE, false, List.of(), answer);
    }

    @Test
    void anArabicLetterRunsFromRightToLeftAndKeepsWhatDoesNotApart() {
        Letter letter = letters.mail(absence("Pupil", "School 2 <x>", new AnswerOffer(URL, false)), Language.AR);

        assertThat(letter.text())
                .contains("\u2068Pupil\u2069", "\u2068School 2 <x>\u2069")
                .contains("\n" + URL + "\n");
        assertThat(letter.html())
                .contains("lang=\"ar\" dir=\"rtl\"", "<body dir=\"rtl\"")
                .contains("<bdi>Pupil</bdi>", "<bdi>School 2 &lt;x&gt;</bdi>")
                .contains("<a dir=\"ltr\" href=\"https://aanwezig.example/a/x?y=1&amp;z=2\">")
                .doesNotContain("\uE000", "\uE001");
        assertThat(letter.html().replaceAll("(?s)<title>.*</title>", "")).doesNotContain("\u2068", "\u2069");
        assertThat(letter.subject()).isEqualTo("غياب \u2068Pupil\u2069");
    }

    @ParameterizedTest
    @CsvSource({
        "Pupil, true",
        "m-12@school.example, true",
        "12, true",
        "+31 6 12345678, true",
        "محمد, false",
        "يوم الجمعة 20 نوفمبر, false",
        "مدرسة Voorbeeld, true"
    })
    void inArabicWhatRunsTheOtherWayIsIsolated(String value, boolean isolated) {
        Object ready = Inserted.into(Language.AR, java.util.Map.of("x", value)).get("x");

        assertThat(ready).isEqualTo(isolated ? "\u2068" + value + "\u2069" : value);
    }

    @Test
    void anArabicNameInADutchLetterIsIsolatedAndADutchOneIsNot() {
        assertThat(letters.mail(absence("محمد", "School", AnswerOffer.BY_REPLY), Language.NL)
                        .html())
                .contains("dir=\"ltr\"", "<bdi>محمد</bdi>", "School")
                .doesNotContain("<bdi>School");
        assertThat(letters.mail(absence("Pupil", "School", AnswerOffer.BY_REPLY), Language.NL)
                        .text())
                .doesNotContain("\u2068");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nBcc: other@x.example", "\n\n- item", "\u2028", "\u202E\u2067\u200F", "\uE000http://x\uE001"
            })
    void aNameEndsNoLineAndTurnsNoText(String planted) {
        Letter clean = letters.mail(absence("Pupil", "School", AnswerOffer.BY_REPLY), Language.NL);
        Letter letter = letters.mail(absence("Pupil" + planted, "School" + planted, AnswerOffer.BY_REPLY), Language.NL);

        assertThat(letter.subject()).startsWith("Pupil").endsWith("was er niet");
        assertThat(letter.text().lines().count()).isEqualTo(clean.text().lines().count());
        assertThat(letter.text() + letter.html()).doesNotContain("\u202E", "\u2067", "\u200F", "\uE000", "<a ", "<li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "https://a.example/x y",
                "https://a.example/\u202Ex",
                "ftp://a.example"
            })
    void whatIsNoLinkIsNotSaid(String url) {
        Letter letter = letters.mail(absence("Pupil", "School", new AnswerOffer(url, false)), Language.EN);

        assertThat(letter.html()).doesNotContain("<a ");
        assertThat(letter.text())
                .isEqualTo(letters.mail(absence("Pupil", "School", AnswerOffer.BY_REPLY), Language.EN)
                        .text());
    }

    @Test
    void aNameThatLooksLikeALinkIsOnlyAName() {
        assertThat(letters.mail(absence("https://evil.example", "School", AnswerOffer.BY_REPLY), Language.EN)
                        .html())
                .doesNotContain("<a ");
    }

    @Test
    void theLinkOfAnSmsStandsAloneAtTheEnd() {
        for (Language language : Language.values()) {
            assertThat(letters.sms(absence("Pupil", "School", new AnswerOffer(URL, false)), language))
                    .endsWith(" " + URL)
                    .doesNotContain("\uE000", "\uE001");
            assertThat(letters.sms(absence("Pupil", "School", new AnswerOffer(URL, true)), language))
                    .endsWith(" " + URL)
                    .contains(": A ", " B ", " C ", " D ");
            assertThat(letters.sms(absence("Pupil", "School", AnswerOffer.BY_REPLY), language))
                    .doesNotContain("http", ": A ", " D ");
        }
    }
}
