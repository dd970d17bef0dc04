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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.letter.Envelope;
import org.junit.jupiter.api.Test;

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

        world.stepped(step(1, RAISED, TODAY), step(2, WITHDRAWN, TODAY));

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
