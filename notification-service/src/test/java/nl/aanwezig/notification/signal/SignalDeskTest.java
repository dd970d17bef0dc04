package nl.aanwezig.notification.signal;

import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.World.mailable;
import static nl.aanwezig.notification.signal.SignalStep.Change.CHANGED;
import static nl.aanwezig.notification.signal.SignalStep.Change.RAISED;
import static nl.aanwezig.notification.signal.SignalStep.Change.RESOLVED;
import static nl.aanwezig.notification.signal.SignalStep.Change.WITHDRAWN;
import static nl.aanwezig.notification.signal.SignalStepMother.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.letter.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalDeskTest {

    private final World world = new World();

    @Test
    void aRaisedSignalIsToldToTheMentorOnceAndNotToTheFamily() {
        world.school().enrolled().family(mailable("g-1")).staff("m-1");

        world.stepped(
                step(1, RAISED, TODAY), step(1, RAISED, TODAY), step(2, CHANGED, TODAY), step(3, RESOLVED, TODAY));

        assertThat(world.said()).containsExactly("SIGNAL m-1 PENDING");
    }

    @Test
    void aSignalFromHistoryIsSilent() {
        world.school().enrolled().staff("m-1");

        world.stepped(step(1, RAISED, TODAY.minusDays(10)), step(2, WITHDRAWN, TODAY.minusDays(10)));

        assertThat(world.said()).isEmpty();
    }

    @Test
    void aSignalThatIsPartOfAnotherHasNoMailOfItsOwn() {
        world.school().enrolled().staff("m-1");

        world.stepped(step("s-1", 1, RAISED, TODAY, "m-1", "nl.unauthorised-16h", true));

        assertThat(world.said()).isEmpty();
    }

    @Test
    void aMentorWhoIsNotInTheDirectoryIsToldWhenPutThere() {
        world.school().enrolled();
        world.stepped(step(1, RAISED, TODAY));
        assertThat(world.said()).containsExactly("SIGNAL m-1 UNREACHABLE not_in_directory");

        world.staff("m-1");

        assertThat(world.said()).containsExactly("SIGNAL m-1 PENDING");
    }

    @Test
    void theMentorOfTheDirectoryIsToldWhereTheSignalNamesNone() {
        world.school().enrolled().family(mailable("g-1")).staff("m-1");

        world.stepped(step("s-1", 1, RAISED, TODAY, null, "nl.unauthorised-16h", false));

        assertThat(world.said()).containsExactly("SIGNAL m-1 PENDING");
    }

    @Test
    void aSignalWithoutAnyMentorIsUnreachable() {
        world.school().enrolled();

        world.stepped(step("s-1", 1, RAISED, TODAY, null, "nl.unauthorised-16h", false));

        assertThat(world.said()).containsExactly("SIGNAL unknown UNREACHABLE no_mentor");
    }

    @Test
    void aSignalBeforeItsSchoolIsNotLost() {
        world.staff("m-1");
        world.stepped(step(1, RAISED, TODAY));
        assertThat(world.said()).isEmpty();

        world.school();

        assertThat(world.said()).containsExactly("SIGNAL m-1 PENDING");
    }

    @Test
    void aWithdrawnSignalIsTakenBackOnceFromTheMentorWhoHeardOfIt() {
        world.school().enrolled().staff("m-1").staff("m-2");
        world.stepped(step(1, RAISED, TODAY));
        send();

        world.stepped(
                step("s-1", 2, WITHDRAWN, TODAY, "m-2", "nl.unauthorised-16h", false),
                step("s-1", 2, WITHDRAWN, TODAY, "m-2", "nl.unauthorised-16h", false));
        send();

        assertThat(world.said()).containsExactly("SIGNAL m-1 SENT", "SIGNAL_CORRECTION m-1 SENT");
        assertThat(world.sent)
                .extracting(each -> ((Envelope.Mail) each).letter().subject())
                .containsExactly("Signal about pupil p-1", "Signal about pupil p-1 withdrawn");
    }

    @Test
    void aSignalWithdrawnBeforeItsMailWentOutIsNeverSpokenOf() {
        world.school().enrolled().staff("m-1");

        world.stepped(step(1, RAISED, TODAY)).stepped(step(2, WITHDRAWN, TODAY));

        assertThat(world.said()).containsExactly("SIGNAL m-1 CANCELLED corrected");
    }

    @Test
    void aSignalRaisedAgainAfterItWasTakenBackIsToldAgain() {
        world.school().enrolled().staff("m-1");
        world.stepped(step(1, RAISED, TODAY));
        send();
        world.stepped(step(2, WITHDRAWN, TODAY));
        send();

        world.stepped(step(3, RAISED, TODAY));

        assertThat(world.standing())
                .containsExactly("SIGNAL m-1 SENT", "SIGNAL_CORRECTION m-1 SENT", "SIGNAL m-1 PENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "nl.unauthorised-16h, URGENT, 1",
        "nl.sickness-run, CONCERN, 1",
        "nl.lateness, WATCH, 0",
        "us.chronic, NONE, 0",
        "data.no-registers, NONE, 0",
        "data.no-registers, CONCERN, 0",
        "observation.welfare, NONE, 0",
        "observation.welfare, WATCH, 0",
        "observation.welfare, URGENT, 0"
    })
    void mentorsHearOfConcernsAndOfWhatIsUrgentAndNobodyOfAWelfareObservation(
            String rule, SignalStep.Level level, int mails) {
        world.school().enrolled().family(mailable("g-1")).staff("m-1");

        world.stepped(step("s-1", 1, RAISED, TODAY, "m-1", rule, false, level));
        send();
        world.stepped(step("s-1", 2, WITHDRAWN, TODAY, "m-1", rule, false, level));
        send();

        assertThat(world.sent).hasSize(2 * mails);
        assertThat(world.said()).allMatch(each -> each.contains(" m-1 "));
    }

    @Test
    void whatOneAssessmentRaisesByOneRuleIsOneMailOfTheMostUrgentAndMostRecent() {
        world.school().enrolled().staff("m-1");

        world.stepped(
                together("s-1", TODAY.minusDays(3), SignalStep.Level.CONCERN),
                together("s-2", TODAY, SignalStep.Level.CONCERN),
                together("s-3", TODAY.minusDays(3), SignalStep.Level.URGENT),
                together("s-4", TODAY.minusDays(4), SignalStep.Level.URGENT),
                step("s-5", 1, RAISED, TODAY, "m-1", "nl.sickness-run", false));

        assertThat(world.said()).containsExactly("SIGNAL m-1 PENDING", "SIGNAL m-1 PENDING");
        assertThat(world.messages.about(World.PUPIL))
                .extracting(each -> each.subject().signalId())
                .containsExactlyInAnyOrder("s-3", "s-5");
    }

    @Test
    void whatIsRaisedTogetherAndReadApartIsOneMailOfTheFirst() {
        world.school().enrolled().staff("m-1");

        world.stepped(together("s-1", TODAY.minusDays(3), SignalStep.Level.CONCERN));
        send();
        world.stepped(together("s-2", TODAY, SignalStep.Level.URGENT))
                .stepped(together("s-2", TODAY, SignalStep.Level.URGENT))
                .staff("m-1");

        assertThat(world.said()).containsExactly("SIGNAL m-1 SENT");
    }

    @Test
    void whenTheOneThatSpokeForTheOthersIsWithdrawnTheNextOneSpeaks() {
        world.school().enrolled().staff("m-1");
        world.stepped(
                together("s-1", TODAY.minusDays(3), SignalStep.Level.URGENT),
                together("s-2", TODAY, SignalStep.Level.URGENT));
        send();

        world.stepped(step("s-2", 2, WITHDRAWN, TODAY, "m-1", "nl.unauthorised-16h", false));

        assertThat(world.standing())
                .containsExactlyInAnyOrder("SIGNAL m-1 SENT", "SIGNAL_CORRECTION m-1 PENDING", "SIGNAL m-1 PENDING");
    }

    private static SignalStep together(String id, LocalDate since, SignalStep.Level level) {
        return step(id, 1, RAISED, since, "m-1", "nl.unauthorised-16h", false, level);
    }

    @Test
    void aRuleWithoutATextOfItsOwnStillGivesADecentMail() {
        world.school().enrolled().family(mailable("g-1")).staff("m-1");

        world.stepped(step("s-1", 1, RAISED, TODAY, "m-1", "xx.new-rule", false));
        send();

        assertThat(((Envelope.Mail) world.sent.getFirst()).letter().text())
                .contains("something stands out in the attendance")
                .doesNotContain("xx.new-rule");
    }

    @Test
    void stepsInAnyOrderAndTwiceEndTheSame() {
        List<SignalStep> steps = List.of(
                step(1, RAISED, TODAY), step(2, CHANGED, TODAY), step(3, RESOLVED, TODAY), step(4, CHANGED, TODAY));
        for (int seed = 0; seed < 100; seed++) {
            World each = new World();
            List<SignalStep> shuffled = new ArrayList<>(steps);
            shuffled.addAll(steps);
            Collections.shuffle(shuffled, new Random(seed));
            each.school().enrolled().staff("m-1").stepped(shuffled.toArray(SignalStep[]::new));
            assertThat(each.standing()).as("seed %s", seed).containsExactly("SIGNAL m-1 PENDING");
        }
    }

    @Test
    void aWithdrawalPrevailsInAnyOrder() {
        List<SignalStep> steps = List.of(step(1, RAISED, TODAY), step(2, CHANGED, TODAY), step(3, WITHDRAWN, TODAY));
        for (int seed = 0; seed < 50; seed++) {
            World each = new World();
            List<SignalStep> shuffled = new ArrayList<>(steps);
            shuffled.addAll(steps);
            Collections.shuffle(shuffled, new Random(seed));
            each.school().enrolled().staff("m-1").stepped(shuffled.toArray(SignalStep[]::new));
            assertThat(each.standing()).as("seed %s", seed).isEmpty();
        }
    }

    private void send() {
        world.sender.lease(Duration.ofMinutes(2)).ifPresent(world.sender::send);
    }
}
