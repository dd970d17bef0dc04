package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.transition.ContactWish;
import nl.aanwezig.notification.transition.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final String STOP = "https://aanwezig.example/stop/1";

    private final LetterWriter writer = new LetterWriter();
    private final Phrases phrases = new Phrases();
    private final FamilyLetters family = new FamilyLetters(writer, phrases);
    private final DigestLetters digests = new DigestLetters(writer, phrases);
    private final CallTaskLetters tasks = new CallTaskLetters(writer, phrases);

    private static FamilyLetters.GoodNews goodNews() {
        return new FamilyLetters.GoodNews("Pupil", "Voorbeeldcollege", DATE, STOP);
    }

    private static FamilyLetters.Total total() {
        return new FamilyLetters.Total(
                "Pupil", "Voorbeeldcollege", DATE.minusMonths(3), DATE, new BigDecimal("6"), "school days", STOP);
    }

    private static DigestLetters.Content digest() {
        return new DigestLetters.Content(
                "Pupil",
                "Voorbeeldcollege",
                List.of(
                        new DigestLetters.Day(
                                DATE.minusDays(1), List.of(absent("1", "3", null), absent("2", "4", null))),
                        new DigestLetters.Day(DATE, List.of(absent("3", null, "DAY")))),
                new AnswerOffer("https://aanwezig.example/a?c=Xy3-k_9QabcdEFGH", false),
                STOP);
    }

    private static Registration absent(String id, String lesson, String part) {
        return new Registration(id, 1, DATE, lesson, part, 50, true, "UNEXPLAINED", false);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySmsFitsFewParts(Language language) {
        List<String> all = List.of(
                family.sms(goodNews(), language),
                family.sms(total(), language),
                family.sms(new FamilyLetters.AnswerThanks("Pupil", "Voorbeeldcollege", true), language),
                family.sms(new FamilyLetters.AnswerThanks("Pupil", "Voorbeeldcollege", false), language),
                digests.sms(digest(), language));

        assertThat(all).allSatisfy(sms -> {
            LettersTest.assertFewParts(sms, language);
            assertThat(sms).contains("Pupil", "Voorbeeldc").doesNotContain("[", "null", STOP);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatMayBeSwitchedOffSaysWhereAndTheRestCannotBe(Language language) {
        for (Letter letter : List.of(
                family.mail(goodNews(), language), family.mail(total(), language), digests.mail(digest(), language))) {
            assertThat(letter.mayBeSwitchedOff()).isTrue();
            assertThat(letter.text()).contains("\n" + STOP + "\n");
        }
        Letter thanks = family.mail(new FamilyLetters.AnswerThanks("Pupil", "Voorbeeldcollege", true), language);
        Letter absence = new AbsenceLetters(writer, phrases)
                .mail(
                        new AbsenceLetters.Content(
                                AbsenceLetters.Text.ABSENCE, "Pupil", "Voorbeeldcollege", DATE, true, List.of()),
                        language);
        assertThat(List.of(thanks, absence)).noneMatch(Letter::mayBeSwitchedOff);
    }

    @Test
    void aDigestListsEveryDayWithItsLessons() {
        Letter letter = digests.mail(digest(), Language.NL);

        assertThat(letter.text())
                .contains("- donderdag 19 november: de lessen 3 en 4\n- vrijdag 20 november: de hele dag");
        assertThat(letter.html()).contains("<li>donderdag 19 november: de lessen 3 en 4</li>");
        assertThat(digests.sms(digest(), Language.NL)).contains("op 19 november en 20 november");
    }

    @Test
    void aTotalIsANumberAndNoJudgement() {
        assertThat(family.mail(total(), Language.NL).text())
                .contains("Pupil was er in die tijd niet: 6 schooldagen in totaal. Alle redenen zijn meegeteld.");
        assertThat(family.mail(total(), Language.PL).text()).contains("razem 6 (dni szkolne)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoIsAskedToPhoneReadsHowTheFamilyIsReachedBestAndNoNumber(Language language) {
        PupilEntry pupil = new PupilEntry(
                World.SCHOOL,
                World.PUPIL,
                "Pupil",
                "Lastname",
                null,
                List.of(World.textable("g-1", "0612345678")),
                null);
        ContactWish wish = new ContactWish(List.of(Way.PHONE), null, true, ContactWish.Moment.EVENING);
        Letter letter = tasks.mail(
                new CallTaskLetters.Content(
                        "p-1", pupil, "Voorbeeldcollege", DATE, wish, "https://aanwezig.example/t/1"),
                language);
        Letter bare =
                tasks.mail(new CallTaskLetters.Content("p-1", null, "Voorbeeldcollege", DATE, null, ""), language);

        assertThat(letter.text())
                .contains("Pupil", phrases.wish(wish, language), "\nhttps://aanwezig.example/t/1\n")
                .doesNotContain("Lastname", "0612345678", "null");
        assertThat(bare.text()).contains("p-1").doesNotContain("http", "null", "\n\n\n");
        assertThat(letter.mayBeSwitchedOff()).isFalse();
    }

    @Test
    void aFamilyAnswersToTheMentorOrElseToTheSchool() {
        World world = new World().school().enrolled().family(World.mailable("g-1"));
        world.registered(World.unexplained("r-1", World.TODAY));
        assertThat(replyTo(world)).isNull();

        World known =
                new World().school().enrolled().family(World.mailable("g-1")).staff("m-1");
        known.registered(World.unexplained("r-1", World.TODAY));
        assertThat(replyTo(known)).isEqualTo("m-1@school.example");
    }

    private static @Nullable String replyTo(World world) {
        world.sender.send(world.sender.lease(Duration.ofMinutes(1)).orElseThrow());
        return ((Envelope.Mail) world.sent.getFirst()).replyTo();
    }
}
