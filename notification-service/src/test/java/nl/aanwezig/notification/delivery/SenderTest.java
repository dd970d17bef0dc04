package nl.aanwezig.notification.delivery;

import static nl.aanwezig.notification.World.TODAY;
import static nl.aanwezig.notification.World.absent;
import static nl.aanwezig.notification.World.mailable;
import static nl.aanwezig.notification.World.textable;
import static nl.aanwezig.notification.World.unexplained;
import static nl.aanwezig.notification.World.withoutAuthority;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.aanwezig.notification.World;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.letter.Envelope;
import nl.aanwezig.notification.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final World world = new World();

    @BeforeEach
    void anAbsence() {
        world.school().enrolled().family(mailable("g-1")).registered(unexplained("r1", TODAY));
    }

    @Test
    void aTemporaryRefusalIsTriedAgainAfterEverLongerWaits() {
        world.answer = new DeliveryResult.Temporary("smtp_450");
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(sendDue()).isTrue();
            Message message = message();
            assertThat(message.attempts()).isEqualTo(attempt);
            assertThat(message.reason()).isEqualTo("smtp_450");
            Duration wait = Duration.between(world.now, message.dueAt());
            assertThat(wait).isGreaterThan(last);
            last = wait;
            world.now = message.dueAt().minusMillis(1);
            assertThat(sendDue()).isFalse();
            world.now = message.dueAt();
        }

        world.answer = new DeliveryResult.Accepted();
        assertThat(sendDue()).isTrue();
        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT");
        assertThat(world.sent)
                .extracting(Envelope::messageId)
                .containsOnly(message().id());
    }

    @Test
    void aPermanentRefusalIsFinal() {
        world.answer = new DeliveryResult.Permanent("smtp_550");

        sendDue();

        assertThat(world.said()).containsExactly("ABSENCE g-1 FAILED smtp_550");
        assertThat(message().outcomePending()).isTrue();
        world.now = world.now.plus(Duration.ofHours(5));
        assertThat(sendDue()).isFalse();
    }

    @Test
    void theProviderSaysWhenToComeBack() {
        world.answer = new DeliveryResult.Temporary("sms_429", world.now.plus(Duration.ofHours(2)));

        sendDue();

        assertThat(message().dueAt()).isEqualTo(world.now.plus(Duration.ofHours(2)));
    }

    @Test
    void aMessageThatIsNoLongerUsefulIsGivenUp() {
        world.answer = new DeliveryResult.Temporary("smtp_unreachable");
        for (int attempts = 0;
                world.said().contains("ABSENCE g-1 PENDING smtp_unreachable") || attempts == 0;
                attempts++) {
            world.now = message().dueAt();
            sendDue();
            assertThat(attempts).isLessThan(200);
        }

        assertThat(world.said()).containsExactly("ABSENCE g-1 FAILED expired");
        assertThat(Duration.between(message().createdAt(), world.now)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aCorrectionThatComesWhileTheMessageIsInHandFollowsIt() {
        world.meanwhile = () -> world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", true));

        sendDue();

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT", "ABSENCE_CORRECTION g-1 PENDING");
    }

    @Test
    void aCorrectionThatComesWhileTheMessageIsRefusedCancelsIt() {
        world.answer = new DeliveryResult.Temporary("smtp_450");
        world.meanwhile = () -> world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", true));

        sendDue();

        assertThat(world.said()).containsExactly("ABSENCE g-1 CANCELLED corrected");
    }

    @Test
    void aMessageWhoseSenderDiedIsSentAgainUnderTheSameId() {
        world.sender.lease(LEASE);
        world.now = world.now.plus(LEASE);

        sendDue();

        assertThat(world.said()).containsExactly("ABSENCE g-1 SENT");
        assertThat(message().attempts()).isEqualTo(2);
    }

    @Test
    void aMessageWhoseSenderDiedMayHaveBeenHeardAndIsCorrected() {
        world.sender.lease(LEASE);
        world.registered(absent("r1", 2, TODAY, "UNEXPLAINED", true));
        assertThat(world.said()).containsExactly("ABSENCE g-1 PENDING");
        world.now = world.now.plus(LEASE);

        sendDue();
        sendDue();

        assertThat(world.said()).containsExactly("ABSENCE g-1 CANCELLED corrected", "ABSENCE_CORRECTION g-1 SENT");
    }

    @Test
    void anInterruptedMessageToSomebodyWhoIsNoLongerInTheDirectoryIsDropped() {
        world.sender.lease(LEASE);
        world.now = world.now.plus(LEASE);

        world.family(mailable("g-2"));

        assertThat(world.standing()).containsExactly("ABSENCE g-2 PENDING");
        assertThat(world.said()).contains("ABSENCE g-1 CANCELLED not_in_directory");
    }

    @Test
    void theAddressIsTheOneKnownWhenSending() {
        world.family(textable("g-1", "0612345678"));

        sendDue();

        assertThat(world.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        Envelope.Sms.class, sms -> assertThat(sms.to()).isEqualTo("+31612345678"));
        assertThat(message().channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void lessonsThatJoinBeforeSendingAreInTheText() {
        world.registered(new nl.aanwezig.notification.absence.Registration(
                "r2", 1, TODAY, "10", null, 50, true, "UNEXPLAINED", false));

        sendDue();

        assertThat(world.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        Envelope.Mail.class,
                        mail -> assertThat(mail.letter().text()).contains("de lessen 3 en 10"));
    }

    @Test
    void aCorrectionGoesTheWayTheMessageWent() {
        Guardian both = new Guardian(
                "g-1", "G", true, "g-1@home.example", "0612345678", null, java.util.List.of(Channel.SMS), false, null);
        sendDue();
        world.family(both);
        world.registered(absent("r1", 2, TODAY, "ILL", false));

        sendDue();

        assertThat(world.sent).hasSize(2).allMatch(Envelope.Mail.class::isInstance);
    }

    @Test
    void whoLostAuthorityAfterDecidingIsNotTold() {
        world.family(withoutAuthority("g-1"));

        assertThat(sendDue()).isFalse();
        assertThat(world.sent).isEmpty();
    }

    private boolean sendDue() {
        var due = world.sender.lease(LEASE);
        due.ifPresent(world.sender::send);
        return due.isPresent();
    }

    private Message message() {
        return world.messages.about(World.PUPIL).getFirst();
    }
}
