package nl.aanwezig.notification.absence;

import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.World.absent;
import static nl.aanwezig.notification.World.mailable;
import static nl.aanwezig.notification.World.textable;
import static nl.aanwezig.notification.World.unexplained;
import static nl.aanwezig.notification.World.withoutAuthority;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.school.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceDeskTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final World world = new World();

    @Test
    void eachGuardianWithAuthorityIsToldOnceAndTheOtherIsSuppressed() {
        world.school().enrolled().family(mailable("g-1"), withoutAuthority("g-2"), textable("g-3", "0612345678"));

        world.registered(unexplained("r1", TODAY), unexplained("r2", TODAY)).registered(unexplained("r1", TODAY));

        assertThat(world.said())
                .containsExactlyInAnyOrder(
                        "ABSENCE g-1 PENDING", "ABSENCE g-2 SUPPRESSED no_authority", "ABSENCE g-3 PENDING");
    }

    @ParameterizedTest(name = "{0} days ago: {1}")
    @CsvSource({
        // today is a Monday: three school days back is Wednesday
        "0, true",
        "3, true",
        "4, true",
        "5, true",
        "6, false",
        "30, false",
        "400, false",
        "-1, false"
    })
    void onlyAbsenceWithinThreeSchoolDaysIsTold(int daysAgo, boolean told) {
        world.school().enrolled().family(mailable("g-1"));

        world.registered(unexplained("r1", TODAY.minusDays(daysAgo)));

        assertThat(!world.said().isEmpty()).isEqualTo(told);
    }

    @Test
    void theHorizonReachesAcrossAHoliday() {
        world.school(List.of(new Holiday(TODAY.minusDays(14), TODAY.minusDays(1))))
                .enrolled()
                .family(mailable("g-1"));

        world.registered(unexplained("r1", TODAY.minusDays(17)));

        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ILL", "TRUANCY", "LEAVE_GRANTED", "MEDICAL_APPOINTMENT"})
    void anExplainedAbsenceIsNotTold(String reason) {
        world.school().enrolled().family(mailable("g-1"));

        world.registered(absent("r1", 1, TODAY, reason, false));

        assertThat(world.said()).isEmpty();
    }

    @Test
    void latenessIsNotTold() {
        world.school().enrolled().family(mailable("g-1"));

        world.registered(new Registration("r1", 1, TODAY, "1", null, 10, false, "UNEXPLAINED", false));

        assertThat(world.said()).isEmpty();
    }

    @Test
    void aRegistrationBeforeItsSchoolItsEnrolmentAndItsFamilyIsNotLost() {
        world.registered(unexplained("r1", TODAY));
        assertThat(world.said()).isEmpty();
        world.school();
        assertThat(world.said()).isEmpty();
        world.enrolled();
        assertThat(world.standing()).containsExactly("ABSENCE unknown UNREACHABLE not_in_directory");

        world.family(mailable("g-1"));

        assertThat(world.standing()).containsExactly("ABSENCE g-1 PENDING");
    }

    @Test
    void aFamilyInWhichNobodyHasAuthorityIsUnreachable() {
        world.school().enrolled().family(withoutAuthority("g-1"));

        world.registered(unexplained("r1", TODAY));

        assertThat(world.said())
                .containsExactlyInAnyOrder(
                        "ABSENCE g-1 SUPPRESSED no_authority",
                        "ABSENCE unknown UNREACHABLE no_guardian_with_authority");
    }

    @Test
    void anAddressThatIsPutRightIsUsedAtOnce() {
        world.school().enrolled().family(textable("g-1", "12"));
        world.registered(unexplained("r1", TODAY));
        assertThat(world.said()).containsExactly("ABSENCE g-1 UNREACHABLE invalid_mobile");

        world.family(textable("g-1", "0612345678"));

        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
    }

    @Test
    void fromTheEighteenthBirthdayNoGuardianIsTold() {
        world.school().enrolled(TODAY).family(mailable("g-1"));

        world.registered(unexplained("r1", TODAY.minusDays(3)));

        assertThat(world.said()).containsExactly("ABSENCE g-1 SUPPRESSED adult_student");
    }

    @Test
    void aCorrectionBeforeSendingCancelsAndSaysNothing() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY));

        world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", true));

        assertThat(world.said()).containsExactly("ABSENCE g-1 CANCELLED corrected");
    }

    @Test
    void oneOfTwoLessonsExplainedIsNoCorrection() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY), unexplained("r2", TODAY));
        sendAll();

        world.registered(absent("r1", 2, TODAY, "ILL", false));

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT");
    }

    @Test
    void aCorrectionAfterSendingIsSaidOnceAndTheNextAbsenceIsSaidAnew() {
        world.school().enrolled().family(mailable("g-1"), withoutAuthority("g-2"));
        world.registered(unexplained("r1", TODAY));
        sendAll();

        world.registered(absent("r1", 2, TODAY, "ILL", false)).registered(absent("r1", 2, TODAY, "ILL", false));
        assertThat(world.standing()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 PENDING");
        sendAll();
        world.registered(unexplained("r2", TODAY));

        assertThat(world.standing())
                .containsExactlyInAnyOrder(
                        "ABSENCE g-1 SENT",
                        "ABSENCE_CORRECTION g-1 SENT",
                        "ABSENCE g-1 PENDING",
                        "ABSENCE g-2 SUPPRESSED no_authority");
    }

    @Test
    void anAbsenceThatComesBackBeforeItsCorrectionWentOutNeedsNoWord() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY));
        sendAll();
        world.registered(absent("r1", 2, TODAY, "ILL", false));

        world.registered(absent("r1", 3, TODAY, "UNEXPLAINED", false));

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 CANCELLED superseded");
    }

    @Test
    void aMovedRegistrationIsCorrectedOnItsOldDayAndToldOnItsNewOne() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY.minusDays(3)));
        sendAll();

        world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", false));

        assertThat(world.messages.about(World.PUPIL))
                .extracting(each -> each.subject().date(), each -> each.kind().name())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(3), "ABSENCE"),
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(3), "ABSENCE_CORRECTION"),
                        org.assertj.core.groups.Tuple.tuple(TODAY, "ABSENCE"));
    }

    @Test
    void aCorrectionWeeksLaterIsStillSaidToThoseWhoHeard() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY));
        sendAll();
        world.now = world.now.plus(Duration.ofDays(30));

        world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", true));

        assertThat(world.standing()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 PENDING");
    }

    @Test
    void timeGoingByTakesNothingBack() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY));
        sendAll();
        for (int day = 0; day < 200; day += 7) {
            world.now = world.now.plus(Duration.ofDays(7));
            LocalDate other = TODAY.plusDays(day + 7);
            world.registered(absent("other-" + day, 1, other, "ILL", false));
            world.family(mailable("g-1"));
        }

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT");
    }

    @Test
    void aGuardianWhoLosesAuthorityBeforeSendingIsNotTold() {
        world.school().enrolled().family(mailable("g-1"));
        world.registered(unexplained("r1", TODAY));

        world.family(withoutAuthority("g-1"), mailable("g-2"));

        assertThat(world.standing())
                .containsExactlyInAnyOrder("ABSENCE g-1 SUPPRESSED no_authority", "ABSENCE g-2 PENDING");
    }

    @Test
    void everyOrderAndAnyRepetitionEndsTheSame() {
        List<String> expected = play(new Random(0), false);
        assertThat(expected).containsExactlyInAnyOrder("ABSENCE g-1 PENDING", "ABSENCE g-2 SUPPRESSED no_authority");
        for (int seed = 1; seed <= 300; seed++) {
            assertThat(play(new Random(seed), true)).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> play(Random random, boolean shuffled) {
        World each = new World();
        List<Runnable> events = new ArrayList<>(List.of(
                () -> each.school(),
                () -> each.enrolled(),
                () -> each.family(mailable("g-1"), withoutAuthority("g-2")),
                () -> each.registered(unexplained("r1", TODAY)),
                () -> each.registered(absent("r1", 2, TODAY, "ILL", false)),
                () -> each.registered(absent("r1", 3, TODAY, "UNEXPLAINED", false)),
                () -> each.registered(unexplained("r2", TODAY.minusDays(3))),
                () -> each.registered(absent("r2", 2, TODAY.minusDays(3), "UNEXPLAINED", true)),
                () -> each.registered(unexplained("r3", TODAY.minusDays(40)))));
        if (shuffled) {
            List<Runnable> twice = new ArrayList<>(events);
            twice.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(twice, random);
            events = twice;
        }
        events.forEach(Runnable::run);
        return each.standing();
    }

    private void sendAll() {
        for (var due = world.sender.lease(LEASE); due.isPresent(); due = world.sender.lease(LEASE)) {
            world.sender.send(due.orElseThrow());
        }
    }
}
