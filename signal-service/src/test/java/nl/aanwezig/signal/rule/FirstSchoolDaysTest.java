package nl.aanwezig.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.NewHere;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.Combination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first hundred school days after the move, and what was released for them (ours, after domain.md 2). */
class FirstSchoolDaysTest {

    private static final String RULE = "transition.unread";

    /** Enrolled from Saturday 1 August; lessons begin on Monday 24 August. */
    private static Pupil pupil() {
        return new Pupil().holiday("2026-07-13", "2026-08-23");
    }

    private static ReleasedContext released(@Nullable String deliveredOn, @Nullable String readOn, String... themes) {
        return new ReleasedContext(
                1,
                Pupil.SCHOOL,
                "t-1",
                LocalDate.of(2026, 7, 1),
                deliveredOn == null ? null : LocalDate.parse(deliveredOn),
                LocalDate.of(2027, 7, 31),
                readOn == null ? null : LocalDate.parse(readOn),
                List.of(themes).stream()
                        .map(theme -> new ReleasedContext.Item("FAMILY", theme, null, null))
                        .toList());
    }

    @Test
    void whatWasReleasedIsToBeReadByTheFirstSchoolDay() {
        Pupil unread = pupil().context(released("2026-08-01", null, "WISH"));
        assertThat(unread.signals(RULE, "2026-08-23")).isEmpty();
        assertThat(unread.signals(RULE, "2026-08-24")).singleElement().satisfies(signal -> {
            assertThat(signal.since()).isEqualTo("2026-08-24");
            assertThat(signal.state()).isEqualTo(Signal.State.OPEN);
            assertThat(signal.measured().value()).isEqualByComparingTo("1");
        });
        assertThat(unread.signals(RULE, "2026-08-26"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.measured().value()).isEqualByComparingTo("3"));
        assertThat(pupil().context(released("2026-08-01", "2026-08-23", "WISH")).signals(RULE, "2026-09-30"))
                .isEmpty();
    }

    @Test
    void whatIsDeliveredLaterIsToBeReadByTheNextSchoolDay() {
        // On a Friday.
        Pupil late = pupil().context(released("2026-09-04", null, "WISH"));
        assertThat(late.signals(RULE, "2026-09-06")).isEmpty();
        assertThat(late.signals(RULE, "2026-09-07"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.since()).isEqualTo("2026-09-07"));
    }

    @Test
    void aContextThatDoesNotSayWhenItWasDeliveredCountsFromItsRelease() {
        Pupil unread = pupil().context(released(null, null, "WISH"));
        assertThat(unread.signals(RULE, "2026-08-24")).hasSize(1);
    }

    @Test
    void aPupilWhoComesInMidYearHasAFirstSchoolDayToo() {
        Pupil mover = pupil().enrolledFrom("2026-11-07").context(released("2026-10-20", null, "WISH"));
        assertThat(mover.signals(RULE, "2026-11-08")).isEmpty();
        assertThat(mover.signals(RULE, "2026-11-09")).hasSize(1);
    }

    @Test
    void oneThatIsReadIsOverAtOnceAndMarksThePupilNoLonger() {
        Pupil unread = pupil().context(released("2026-08-01", null, "WISH"));
        assertThat(unread.assess("2026-08-24").level()).isEqualTo(Level.WATCH);
        Pupil read = pupil().context(released("2026-08-01", "2026-08-24", "WISH"));
        assertThat(read.signals(RULE, "2026-08-24"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.state()).isEqualTo(Signal.State.RESOLVED));
        assertThat(read.assess("2026-08-24").level()).isEqualTo(Level.NONE);
    }

    @Test
    void anUnreadDossierNeverMakesMoreOfWhatIsKnownOfThePupil() {
        Pupil unread = pupil().context(released("2026-08-01", null, "WISH"))
                .late("2026-08-26")
                .late("2026-08-27")
                .late("2026-08-28");
        assertThat(unread.assess("2026-08-28").level()).isEqualTo(Level.WATCH);
        assertThat(unread.assess("2026-08-28").schools().getFirst().because())
                .extracting(Combination::name)
                .doesNotContain("several-small-things");
    }

    @Test
    void itSaysWhoShouldReadIt() {
        Signal unread = pupil().context(released("2026-08-01", null, "WISH", "WHAT_HELPED"))
                .signals(RULE, "2026-08-24")
                .getFirst();
        assertThat(unread.nextStep().in("nl")).startsWith("De mentor leest").contains("zorgcoördinator");
        assertThat(unread.nextStep()).isEqualTo(unread.policy().nextStep());
    }

    @Test
    void whatIsReleasedForACareTeamAloneIsToBeReadAsWell() {
        assertThat(pupil().context(released("2026-08-01", null)).signals(RULE, "2026-08-24"))
                .hasSize(1);
    }

    @Test
    void whatIsWithdrawnOrOverIsNotToBeRead() {
        assertThat(pupil().context(ReleasedContext.withdrawn(2, Pupil.SCHOOL, "t-1"))
                        .signals(RULE, "2026-08-24"))
                .isEmpty();
        assertThat(pupil().context(released("2026-08-01", null, "WISH")).signals(RULE, "2027-08-01"))
                .isEmpty();
    }

    @Test
    void theFirstHundredSchoolDaysAreCountedAndThenOver() {
        Pupil pupil = pupil();
        assertThat(pupil.outlook("2026-08-23").newHere()).isEmpty();
        assertThat(pupil.outlook("2026-08-24").newHere()).containsExactly(new NewHere(Pupil.SCHOOL, 1, 100));
        assertThat(pupil.outlook("2026-08-29").newHere()).containsExactly(new NewHere(Pupil.SCHOOL, 5, 100));
        // Twenty weeks of five days, none of them a holiday.
        assertThat(pupil.outlook("2027-01-08").newHere()).containsExactly(new NewHere(Pupil.SCHOOL, 100, 100));
        assertThat(pupil.outlook("2027-01-11").newHere()).isEmpty();
        assertThat(pupil.enrolledTo("2026-09-18").outlook("2026-09-21").newHere())
                .isEmpty();
        assertThat(new Pupil().at("us").outlook("2026-08-24").newHere()).isEmpty();
    }

    @Test
    void theEarlyWatchThatTheFamilyAskedForEndsWithThem() {
        ReleasedContext asked = new ReleasedContext(
                1,
                Pupil.SCHOOL,
                "t-1",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 1),
                null,
                LocalDate.of(2026, 8, 20),
                List.of(new ReleasedContext.Item("FAMILY", "WISH", "EARLY_CONTACT", null)));
        Pupil pupil = pupil().context(asked).ill("2027-01-05", "2027-01-07");
        assertThat(pupil.assess("2027-01-08").level()).isEqualTo(Level.WATCH);
        assertThat(pupil.assess("2027-01-08").schools().getFirst().because())
                .extracting(Combination::name)
                .containsExactly("asked-to-watch-early");
        assertThat(pupil.assess("2027-01-11").level()).isEqualTo(Level.NONE);
    }

    @Test
    void withoutTheFamilysWishAbsenceOfTwoDaysIsNothing() {
        Pupil pupil = pupil().context(released("2026-08-01", "2026-08-20", "WHAT_HELPED"))
                .ill("2026-09-07", "2026-09-16");
        assertThat(pupil.assess("2026-09-16").level()).isEqualTo(Level.NONE);
    }

    @Test
    void aSignalOfThatTimePointsToWhatTheFamilyReleased() {
        assertThat(step(released("2026-08-01", "2026-08-20", "WHAT_HELPED", "WHOM_TO_CALL"), "2026-08-26"))
                .endsWith("Lees eerst wat op de basisschool hielp. Bel degene die het gezin noemde, zoals de"
                        + " contactpersoon van de basisschool.");
        assertThat(step(released("2026-08-01", "2026-08-20", "WHOM_TO_CALL"), "2026-08-26"))
                .contains("contactpersoon van de basisschool")
                .doesNotContain("wat op de basisschool hielp");
        assertThat(step(released("2026-08-01", "2026-08-20", "WISH"), "2026-08-26"))
                .doesNotContain("basisschool");
        assertThat(step(ReleasedContext.withdrawn(2, Pupil.SCHOOL, "t-1"), "2026-08-26"))
                .doesNotContain("basisschool");
        assertThat(step(released("2026-08-01", "2026-08-20", "WHAT_HELPED"), "2027-02-03"))
                .doesNotContain("basisschool");
    }

    private static String step(ReleasedContext context, String since) {
        return pupil().context(context)
                .unexplained(since, 960)
                .signals("nl.unauthorised-16h", since)
                .getFirst()
                .nextStep()
                .in("nl");
    }

    @Test
    void aFamilyThatTakesItBackChangesWhatTheSignalSaysAndNotWhetherItHolds() {
        Signal before = sixteenHours(released("2026-08-01", "2026-08-20", "WHAT_HELPED"));
        Signal after = sixteenHours(ReleasedContext.withdrawn(2, Pupil.SCHOOL, "t-1"));
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    private static Signal sixteenHours(ReleasedContext context) {
        return pupil().context(context)
                .unexplained("2026-08-26", 960)
                .signals("nl.unauthorised-16h", "2026-08-26")
                .getFirst();
    }

    @Test
    void aWorryAboutWelfareKeepsItsOwnNextStep() {
        int seen = (int) LocalDate.of(2026, 9, 7).toEpochDay();
        Pupil pupil = pupil().context(released("2026-08-01", "2026-08-20", "WHAT_HELPED", "WHOM_TO_CALL"))
                .observed(new Observation(
                        Pupil.SCHOOL, "o-1", 1, seen, "HUNGRY", true, Observation.Status.RECORDED, Integer.MAX_VALUE));
        Signal worry = pupil.signals("observation.welfare", "2026-09-08").getFirst();
        assertThat(worry.nextStep()).isEqualTo(worry.policy().nextStep());
    }
}
