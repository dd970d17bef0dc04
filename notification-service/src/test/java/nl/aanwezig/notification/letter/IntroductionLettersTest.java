package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.notification.signal.SignalStepMother;
import nl.aanwezig.notification.transition.ContactWish;
import nl.aanwezig.notification.transition.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntroductionLettersTest {

    private static final StaffEntry CONTACT =
            new StaffEntry("school-a", "m-12", "Contact Person", "m-12@school.example", "0612345678", "nl");
    private static final StaffEntry BEFORE =
            new StaffEntry("school-po", "m-31", "Trusted Person", "m-31@primary.example", null, "nl");
    private static final ContactWish PHONE =
            new ContactWish(List.of(Way.PHONE, Way.SMS), "tr", true, ContactWish.Moment.EVENING);

    private final Phrases phrases = new Phrases();
    private final LetterWriter writer = new LetterWriter();
    private final IntroductionLetters letters = new IntroductionLetters(writer, phrases);

    private static IntroductionLetters.Content content(@Nullable StaffEntry before, @Nullable ContactWish wish) {
        return new IntroductionLetters.Content(
                "Pupil", true, "Voorbeeldcollege", CONTACT, before, before == null ? null : "De Voorbeeldschool", wish);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFamilyReadsWhoItsContactIsAndHowToReachIt(Language language) {
        Letter letter = letters.toFamily(content(BEFORE, PHONE), language);

        assertThat(letter.subject()).contains("Pupil").doesNotContain("[", "null");
        assertThat(letter.text())
                .contains("Contact Person", "m-12@school.example", "Trusted Person", "Pupil", "Voorbeeldcollege")
                // What staff are reached at privately, and how the family is, is not for a letter home.
                .doesNotContain("0612345678", "m-31@primary.example", "[", "null");
        PlainWords.assertShortPlainAndKind(letter.text());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"NL", "EN"})
    void whoIsNotInTheDirectoryIsLeftOut(Language language) {
        Letter letter = letters.toFamily(content(null, null), language);
        assertThat(letter.text())
                .contains(
                        language == Language.NL
                                ? "Uw contactpersoon op de vorige school heeft"
                                : "Your contact at the previous school has")
                .doesNotContain("Trusted", "null", "[");
        Letter toStaff = letters.toStaff(content(null, null), language);
        assertThat(toStaff.text()).doesNotContain("Trusted", "null", "[", "()");
        PlainWords.assertShortPlainAndKind(letter.text());
        PlainWords.assertShortPlainAndKind(toStaff.text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anSmsFitsFewParts(Language language) {
        String sms = letters.smsToFamily(content(BEFORE, null), language);
        assertThat(sms)
                .contains("Contact Person", "m-12@school.example", "Pupil")
                .doesNotContain("[", "\n", "null");
        LettersTest.assertFewParts(sms, language);
        PlainWords.assertKind(sms);
        IntroductionLetters.Content longName = new IntroductionLetters.Content(
                "Pupil", true, "Openbare Scholengemeenschap voor Voortgezet Onderwijs", CONTACT, null, null, null);
        LettersTest.assertFewParts(letters.smsToFamily(longName, language), language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"NL", "EN"})
    void theCounterpartReadsWhomTheFamilyTrustedAndHowItWishesToBeReached(Language language) {
        Letter letter = letters.toStaff(content(BEFORE, PHONE), language);
        assertThat(letter.text())
                .contains("Pupil", "Trusted Person", "De Voorbeeldschool", "m-31@primary.example")
                .contains(language == Language.NL ? "het liefst gebeld, in de avond" : "to be phoned, in the evening")
                .contains(language == Language.NL ? "tolk" : "interpreter")
                .doesNotContain("[", "null");
        PlainWords.assertShortPlainAndKind(letter.text());
    }

    @Test
    void aPupilWhoIsNotInTheDirectoryIsCalledByTheId() {
        Letter letter = letters.toStaff(
                new IntroductionLetters.Content("p-1", false, "Voorbeeldcollege", CONTACT, null, null, null),
                Language.NL);
        assertThat(letter.subject()).isEqualTo("U bent contactpersoon voor het gezin van leerling p-1");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, , Dit gezin wordt het liefst gebeld.",
        "PHONE, MORNING, 'Dit gezin wordt het liefst gebeld, in de ochtend.'",
        "LETTER, MORNING, Dit gezin krijgt het liefst een brief.",
        "SMS, EVENING, ''"
    })
    void whatAPersonHasToDoIsSaid(Way way, ContactWish.@Nullable Moment moment, String words) {
        assertThat(phrases.wish(new ContactWish(List.of(way, Way.EMAIL), null, false, moment), Language.NL))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMailAboutASignalSaysItAsWellAndStaysShort(Language language) {
        SignalStep step = SignalStepMother.step(1, SignalStep.Change.RAISED, World.TODAY);
        SignalLetters signals = new SignalLetters(writer, phrases);
        Letter with = signals.mail(false, step, null, PHONE, "Voorbeeldcollege", language);
        Letter without = signals.mail(false, step, null, null, "Voorbeeldcollege", language);
        assertThat(with.text()).contains(phrases.wish(PHONE, language));
        assertThat(without.text()).doesNotContain(phrases.wish(PHONE, language)).doesNotContain("\n\n\n");
        PlainWords.assertShort(with.text());
    }
}
