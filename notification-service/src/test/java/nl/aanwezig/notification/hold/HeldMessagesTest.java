package nl.aanwezig.notification.hold;

import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.World.absent;
import static nl.aanwezig.notification.World.mailable;
import static nl.aanwezig.notification.World.unexplained;
import static nl.aanwezig.notification.World.withoutAuthority;
import static nl.aanwezig.notification.signal.SignalStep.Change.RAISED;
import static nl.aanwezig.notification.signal.SignalStepMother.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.message.Lease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Domain 1.7 and T20: an open worry about welfare holds back what would go to the guardians by itself. */
class HeldMessagesTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final World world = new World();

    @BeforeEach
    void aFamily() {
        world.school().enrolled().family(mailable("g-1")).staff("m-1");
    }

    @Test
    void anAbsenceIsHeldWhileAWorryIsOpenAndToldWhenItIsReleased() {
        world.observed("o-1", 1, true).registered(unexplained("r1", TODAY));
        assertThat(world.said()).containsExactly("ABSENCE g-1 HELD held_for_a_person");
        assertThat(send()).isFalse();

        world.observed("o-1", 2, false);

        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
        send();
        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT");
    }

    @Test
    void everyOpenWorryHasToBeReleasedAlsoThatOfAnotherSchool() {
        world.observed("o-1", 1, true).observed("o-2", 1, true).observed("school-b", "o-1", 1, true);
        world.registered(unexplained("r1", TODAY));

        world.observed("o-1", 2, false).observed("o-2", 2, false);
        assertThat(world.said()).containsExactly("ABSENCE g-1 HELD held_for_a_person");

        world.observed("school-b", "o-1", 2, false);
        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
    }

    @Test
    void aWorryThatComesUpAfterAMessageWasPlannedHoldsItToo() {
        world.registered(unexplained("r1", TODAY));

        world.observed("o-1", 1, true);

        assertThat(world.said()).containsExactly("ABSENCE g-1 HELD held_for_a_person");
        assertThat(send()).isFalse();
        assertThat(world.sent).isEmpty();
    }

    @Test
    void aWorryThatComesUpWhileTheMessageIsBeingTakenInHandHoldsItToo() {
        world.registered(unexplained("r1", TODAY));
        Lease lease = world.sender.lease(LEASE).orElseThrow();

        world.observed("o-1", 1, true);
        world.sender.send(lease);

        assertThat(world.sent).isEmpty();
        assertThat(world.said()).containsExactly("ABSENCE g-1 HELD held_for_a_person");
        world.observed("o-1", 2, false);
        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
    }

    @Test
    void whatIsReleasedWhenItIsNoLongerNewsIsDropped() {
        world.observed("o-1", 1, true).registered(unexplained("r1", TODAY));

        world.now = world.now.plus(Duration.ofDays(7));
        world.observed("o-1", 2, false);

        assertThat(world.said()).containsExactly("ABSENCE g-1 CANCELLED no_longer_news");
    }

    @Test
    void whatIsReleasedWhenTheDayIsForgottenIsDroppedToo() {
        world.registered(unexplained("r1", TODAY));
        send();
        world.observed("o-1", 1, true).registered(absent("r1", 2, TODAY, "ILL", false));

        world.now = world.now.plus(Duration.ofDays(90));
        world.observed("o-1", 2, false);

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 CANCELLED no_longer_news");
    }

    @Test
    void whatIsNoLongerTrueWhenItIsReleasedIsNeverSaid() {
        world.observed("o-1", 1, true)
                .registered(unexplained("r1", TODAY))
                .registered(absent("r1", 2, TODAY, "ILL", false))
                .observed("o-1", 2, false);

        assertThat(world.said()).containsExactly("ABSENCE g-1 CANCELLED corrected");
    }

    @Test
    void aCorrectionIsHeldAsWellAndGoesOnWhenReleased() {
        world.registered(unexplained("r1", TODAY));
        send();

        world.observed("o-1", 1, true).registered(absent("r1", 2, TODAY, "ILL", false));
        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 HELD held_for_a_person");

        world.observed("o-1", 2, false);
        send();
        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 SENT");
    }

    @Test
    void aPlannedCorrectionIsHeldAsWell() {
        world.registered(unexplained("r1", TODAY));
        send();

        world.registered(absent("r1", 2, TODAY, "ILL", false)).observed("o-1", 1, true);

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 HELD held_for_a_person");
    }

    @Test
    void aMessageThatMayHaveGoneOutBeforeItWasHeldIsCorrectedAndNotForgotten() {
        world.registered(unexplained("r1", TODAY));
        world.sender.lease(LEASE);
        world.now = world.now.plus(LEASE);

        world.observed("o-1", 1, true);
        assertThat(world.said()).containsExactly("ABSENCE g-1 HELD held_for_a_person");
        world.registered(absent("r1", 2, TODAY, "ILL", false));

        assertThat(world.said())
                .containsExactly("ABSENCE g-1 CANCELLED corrected", "ABSENCE_CORRECTION g-1 HELD held_for_a_person");
    }

    @Test
    void soIsOneThatASecondSenderHadInHandWhenTheWorryCameUp() {
        world.registered(unexplained("r1", TODAY));
        world.sender.lease(LEASE);
        world.now = world.now.plus(LEASE);
        Lease second = world.sender.lease(LEASE).orElseThrow();
        world.observed("o-1", 1, true);
        world.sender.send(second);

        world.registered(absent("r1", 2, TODAY, "ILL", false));

        assertThat(world.standing()).containsExactly("ABSENCE_CORRECTION g-1 HELD held_for_a_person");
        assertThat(world.sent).isEmpty();
    }

    @Test
    void whoWouldNotBeToldAnywayIsNotHeld() {
        world.family(withoutAuthority("g-2")).observed("o-1", 1, true).registered(unexplained("r1", TODAY));

        assertThat(world.said())
                .containsExactlyInAnyOrder(
                        "ABSENCE g-2 SUPPRESSED no_authority",
                        "ABSENCE unknown UNREACHABLE no_guardian_with_authority");
    }

    @Test
    void theMentorIsToldOfSignalsAllTheSameAndReadsNothingOfTheWorry() {
        world.observed("o-1", 1, true).stepped(step(1, RAISED, TODAY));

        assertThat(send()).isTrue();

        assertThat(world.said()).containsExactly("SIGNAL m-1 SENT");
        assertThat(world.sent.toString()).doesNotContainIgnoringCase("worr", "observ", "held");
    }

    @Test
    void anyOrderAndAnyRepetitionEndTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            World each = new World();
            each.school().enrolled().family(mailable("g-1"));
            List<Runnable> events = new ArrayList<>(List.of(
                    () -> each.observed("o-1", 1, true),
                    () -> each.observed("o-1", 2, false),
                    () -> each.observed("o-2", 1, true),
                    () -> each.registered(unexplained("r1", TODAY)),
                    () -> each.registered(absent("r2", 1, TODAY, "UNEXPLAINED", true))));
            events.addAll(events);
            Collections.shuffle(events, new Random(seed));
            events.forEach(Runnable::run);

            assertThat(each.said()).as("seed %s", seed).containsExactly("ABSENCE g-1 HELD held_for_a_person");
            each.observed("o-2", 2, false);
            assertThat(each.said()).as("seed %s", seed).containsExactly("ABSENCE g-1 PENDING");
        }
    }

    private boolean send() {
        var lease = world.sender.lease(LEASE);
        lease.ifPresent(world.sender::send);
        return lease.isPresent();
    }
}
