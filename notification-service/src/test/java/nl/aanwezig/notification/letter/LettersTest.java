package nl.aanwezig.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.notification.signal.SignalStepMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain section 5: under 150 words, about 15 words a sentence, no blame, no threat, first name only. */
class LettersTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final LetterWriter writer = new LetterWriter();
    private final Phrases phrases = new Phrases();
    private final AbsenceLetters absence = new AbsenceLetters(writer, phrases);
    private final SignalLetters signal = new SignalLetters(writer, phrases);

    static Stream<Arguments> everyText() {
        return Arrays.stream(AbsenceLetters.Text.values())
                .flatMap(text -> Arrays.stream(Language.values()).map(language -> new Arguments(text, language)));
    }

    record Arguments(AbsenceLetters.Text text, Language language) {}

    @ParameterizedTest
    @MethodSource("everyText")
    void aLetterHomeIsShortPlainAndKind(Arguments each) {
        Letter letter = absence.mail(content(each.text(), "Pupil", "Voorbeeldcollege"), each.language());

        assertThat(letter.text()).contains("Pupil").contains("Voorbeeldcollege").doesNotContain("[", "(${", "null");
        assertThat(letter.subject()).contains("Pupil").doesNotContain("[", "null");
        PlainWords.assertShortPlainAndKind(letter.text());
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void anSmsFitsFewPartsAndGivesNoReason(Arguments each) {
        String sms = absence.sms(content(each.text(), "Pupil", "Voorbeeldcollege"), each.language());
        String withLongName = absence.sms(
                content(each.text(), "Pupil", "Openbare Scholengemeenschap voor Voortgezet Onderwijs ".repeat(2)),
                each.language());

        assertThat(sms).contains("Pupil", "Voorbeeldcollege").doesNotContain("[", "\n", "null");
        assertFewParts(sms, each.language());
        assertFewParts(withLongName, each.language());
        PlainWords.assertKind(sms);
        assertThat(sms).doesNotContain("les 3", "lesson 3");
    }

    /** In ordinary cases: one part of 160, two where the alphabet of the language needs more than 7 bits. */
    static void assertFewParts(String sms, Language language) {
        boolean gsm = language == Language.NL || language == Language.EN;
        assertThat(SmsSize.of(sms).encoding()).isEqualTo(gsm ? SmsSize.Encoding.GSM_7 : SmsSize.Encoding.UCS_2);
        assertThat(SmsSize.of(sms).parts()).as(sms).isLessThanOrEqualTo(gsm ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anSmsWithALinkAndLettersToAnswerWithFitsFewPartsAndKeepsTheSchoolsName(Language language) {
        for (boolean today : new boolean[] {true, false}) {
            for (boolean codes : new boolean[] {true, false}) {
                String sms = absence.sms(
                        new AbsenceLetters.Content(
                                AbsenceLetters.Text.ABSENCE,
                                "Pupil",
                                "Voorbeeldcollege",
                                DATE,
                                today,
                                List.of(lesson("3")),
                                new AnswerOffer("https://aanwezig.example/a?c=Xy3-k_9QabcdEFGH", codes)),
                        language);
                assertFewParts(sms, language);
                assertThat(sms).contains("Pupil", "Voorbeeldc");
                // Where both do not fit beside the school's name, the letters stay: they can be answered at once.
                boolean withLink = sms.endsWith("/a?c=Xy3-k_9QabcdEFGH");
                assertThat(withLink || codes && !sms.contains("http")).as(sms).isTrue();
                assertThat(sms.contains(": A ") && sms.contains(" D ")).as(sms).isEqualTo(codes);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"NL", "EN"})
    void aMailToTheMentorSaysWhatWasMeasuredUntilWhenAndWhatToDo(Language language) {
        SignalStep step = SignalStepMother.step(1, SignalStep.Change.RAISED, DATE);
        PupilEntry pupil = new PupilEntry(World.SCHOOL, World.PUPIL, "Pupil", "Lastname", null, List.of(), null);

        Letter letter = signal.mail(false, step, pupil, null, "Voorbeeldcollege", language);

        assertThat(letter.text())
                .contains(language == Language.NL ? "16,5 uur" : "16.5 hours")
                .contains(language == Language.NL ? "16 uur" : "16 hours")
                .contains("12", "Leerplichtwet art. 21a", language == Language.NL ? "27 november" : "27 November")
                .contains(language == Language.NL ? "Praat eerst met de leerling." : "Talk with the pupil first.")
                .contains(language == Language.NL ? "van de basisschool" : "primary-school context")
                .doesNotContain("Lastname", "null", "[", "nl.unauthorised-16h");
        PlainWords.assertShort(letter.text());
        assertThat(letter.html()).contains("<li>").doesNotContain("Lastname");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl.unauthorised-16h",
                "nl.approaching-16h",
                "nl.long-term-absence",
                "nl.holiday-not-granted",
                "nl.sickness-reports",
                "nl.sickness-run",
                "nl.lateness",
                "nl.rmc",
                "us.chronic",
                "england.persistent",
                "england.severe",
                "england.penalty-notice",
                "flanders.b-code",
                "pattern.weekday",
                "pattern.rising",
                "transition.unread"
            })
    void everyRuleHasWordsOfItsOwnInEveryLanguage(String rule) {
        SignalStep step = SignalStepMother.step("s-1", 1, SignalStep.Change.RAISED, DATE, "m-1", rule, false);

        for (Language language : Language.values()) {
            String words = phrases.rule(rule, language);
            assertThat(words).isNotEqualTo(rule).isNotEqualTo(phrases.rule("xx.unknown", language));
            assertThat(signal.mail(false, step, null, null, "Voorbeeldcollege", language)
                            .text())
                    .contains(words)
                    .doesNotContain(rule);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "schoolDays, 10 schooldagen, 10 school days",
        "school days, 10 schooldagen, 10 school days",
        "half days, 10 halve dagen, 10 half days",
        "calendar days, 10 kalenderdagen, 10 calendar days",
        "sick reports, 10 ziekmeldingen, 10 sick reports",
        "times late, 10 keer te laat, 10 times late",
        "percent of enrolled days, 10 procent van de schooldagen, 10 percent of the school days",
        "percent of possible sessions, 10 procent van de dagdelen, 10 percent of the sessions"
    })
    void anAmountReadsWellHoweverItsUnitIsSpelled(String unit, String dutch, String english) {
        assertThat(phrases.amount(java.math.BigDecimal.TEN, unit, Language.NL)).isEqualTo(dutch);
        assertThat(phrases.amount(java.math.BigDecimal.TEN, unit, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"NL", "EN"})
    void aMailWithoutDueDateContextOrPupilLeavesThemOut(Language language) {
        SignalStep step = new SignalStep(
                World.SCHOOL,
                World.PUPIL,
                "s-1",
                1,
                SignalStep.Change.RAISED,
                DATE,
                "m-1",
                false,
                "us.chronic",
                SignalStep.Level.CONCERN,
                DATE,
                new java.math.BigDecimal("10"),
                new java.math.BigDecimal("10"),
                "furlongs",
                1,
                null,
                false,
                java.util.Map.of("en", "Practice"),
                java.util.Map.of());

        Letter letter = signal.mail(false, step, null, null, "Voorbeeldcollege", language);

        assertThat(letter.text())
                .contains("p-1", "10 furlongs", "Practice")
                .doesNotContain("Uiterlijk", "Due by", "basisschool", "primary-school", "kunt doen", "can do", "null")
                .doesNotContain("\n\n\n");
    }

    @Test
    void theHtmlHasTheSameContentEscaped() {
        Letter letter =
                absence.mail(content(AbsenceLetters.Text.ABSENCE, "Pupil <b>&", "A & B \"School\""), Language.NL);

        assertThat(letter.text()).contains("Pupil <b>& was", "A & B \"School\"");
        assertThat(letter.html())
                .contains("Pupil &lt;b&gt;&amp; was", "A &amp; B &quot;School&quot;", "lang=\"nl\"")
                .doesNotContain("<b>");
        String shown = letter.html().replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]*>", " ");
        assertThat(PlainWords.words(unescape(shown))).isEqualTo(PlainWords.words(letter.text()));
    }

    @Test
    void aNameThatLooksLikeATemplateIsOnlyAName() {
        Letter letter =
                absence.mail(content(AbsenceLetters.Text.ABSENCE, "[(${school})]", "Voorbeeldcollege"), Language.NL);

        assertThat(letter.text()).contains("[(${school})] was op");
    }

    @Test
    void theExtentOfTheAbsenceIsSaidExactly() {
        assertThat(said(lesson("3"))).contains("niet in les 3.");
        assertThat(said(lesson("3"), lesson("4"), lesson("10"))).contains("niet in de lessen 3, 4 en 10.");
        assertThat(said(part("DAY"))).contains("de hele dag niet op school");
        assertThat(said(part("MORNING"))).contains("in de ochtend niet op school");
        assertThat(said(part("AFTERNOON"))).contains("in de middag niet op school");
        assertThat(said(part("MORNING"), part("AFTERNOON"))).contains("de hele dag niet op school");
        assertThat(said(new Registration("r", 1, DATE, null, null, 60, true, "UNEXPLAINED", false)))
                .contains("een deel van de dag niet op school");
    }

    @Test
    void everyRuleHasWordsInEveryLanguage() throws IOException {
        for (Language language : Language.values()) {
            Properties known = new Properties();
            try (var in = getClass()
                    .getClassLoader()
                    .getResourceAsStream("notification/letters/phrases." + language.tag() + ".properties")) {
                known.load(in);
            }
            for (String rule : List.of(
                    "nl.unauthorised-16h",
                    "nl.long-term-absence",
                    "nl.holiday-not-granted",
                    "nl.sickness-reports",
                    "nl.sickness-run",
                    "nl.lateness",
                    "nl.rmc",
                    "nl.approaching-16h",
                    "us.chronic",
                    "england.persistent",
                    "england.severe",
                    "england.penalty-notice",
                    "flanders.b-code",
                    "pattern.weekday",
                    "pattern.rising",
                    "data.no-registers",
                    "observation.welfare",
                    "transition.unread")) {
                assertThat(known.getProperty("rule." + rule)).as(rule).isNotBlank();
            }
        }
    }

    @Test
    void aLanguageTagIsReadByItsFirstPart() {
        assertThat(Language.of("nl-BE", Language.EN)).isEqualTo(Language.NL);
        assertThat(Language.of("en-GB", Language.NL)).isEqualTo(Language.EN);
        assertThat(Language.of("nld", Language.EN)).isIn(Language.NL, Language.EN);
        assertThat(Language.of("uk-UA", Language.NL)).isEqualTo(Language.UK);
        assertThat(Language.of("ar", Language.NL).tag()).isEqualTo("ar");
        assertThat(Language.of("fr", Language.NL)).isEqualTo(Language.NL);
        assertThat(Language.of(null, Language.NL)).isEqualTo(Language.NL);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, vrijdag 20 november, 20 november, '16,5 uur', 1 dag, '3, 4 en 10'",
        "EN, Friday 20 November, 20 November, 16.5 hours, 1 day, '3, 4 and 10'",
        "TR, 20 Kasım Cuma, 20.11, '16,5 saat', 1 gün, '3, 4 ve 10'",
        "AR, الجمعة 20 نوفمبر, 20/11, 16.5 (ساعات), 1 (أيام), '3، 4 و10'",
        "PL, 20 listopada (piątek), 20.11, '16,5 (godziny)', 1 (dni), '3, 4 i 10'",
        "UK, 20 листопада (пʼятниця), 20.11, '16,5 (години)', 1 (дні), '3, 4 і 10'"
    })
    void datesNumbersAndListsAreThoseOfTheLanguage(
            Language language, String date, String day, String hours, String one, String list) {
        assertThat(phrases.date(DATE, language)).isEqualTo(date);
        assertThat(phrases.day(DATE, language)).isEqualTo(day);
        assertThat(phrases.amount(new java.math.BigDecimal("16.50"), "hours", language))
                .isEqualTo(hours);
        assertThat(phrases.amount(java.math.BigDecimal.ONE, "days", language)).isEqualTo(one);
        assertThat(phrases.list(List.of("3", "4", "10"), language)).isEqualTo(list);
    }

    private String said(Registration... registrations) {
        return absence.mail(
                        new AbsenceLetters.Content(
                                AbsenceLetters.Text.ABSENCE, "Pupil", "School", DATE, true, List.of(registrations)),
                        Language.NL)
                .text();
    }

    private static Registration lesson(String lesson) {
        return new Registration("r" + lesson, 1, DATE, lesson, null, 50, true, "UNEXPLAINED", false);
    }

    private static Registration part(String part) {
        return new Registration("r" + part, 1, DATE, null, part, 180, true, "UNEXPLAINED", false);
    }

    private static AbsenceLetters.Content content(AbsenceLetters.Text text, String firstName, String school) {
        return new AbsenceLetters.Content(text, firstName, school, DATE, false, List.of(lesson("3"), lesson("4")));
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
