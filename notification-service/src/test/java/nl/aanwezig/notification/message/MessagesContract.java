package nl.aanwezig.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.aanwezig.notification.directory.Channel;
import org.junit.jupiter.api.Test;

/** What every store of messages keeps. */
public abstract class MessagesContract {

    protected static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    protected abstract Messages messages();

    @Test
    void whatIsReadIsWhatWasWritten() {
        Message message = pending("g-1");
        messages().carryOut(new Decision.Say(message));

        assertThat(messages().about("school-a", "p-1")).containsExactly(message);
        assertThat(messages().about("p-1")).containsExactly(message);
        assertThat(messages().about("school-b", "p-1")).isEmpty();
    }

    @Test
    void sayingTheSameTwiceIsOneMessage() {
        assertThat(messages().carryOut(new Decision.Say(pending("g-1")))).isTrue();
        assertThat(messages().carryOut(new Decision.Say(pending("g-1")))).isFalse();
        assertThat(messages().about("p-1")).hasSize(1);
    }

    @Test
    void aChangeUponAnOldVersionIsNotStored() {
        Message before = pending("g-1");
        messages().carryOut(new Decision.Say(before));
        Message cancelled = before.cancelled("corrected", NOW);

        assertThat(messages().change(before, cancelled)).isTrue();
        assertThat(messages().change(before, before.failed("late", NOW))).isFalse();
        assertThat(messages().about("p-1")).containsExactly(cancelled);
    }

    @Test
    void onlyOneSenderGetsAMessage() throws Exception {
        messages().carryOut(new Decision.Say(pending("g-1")));
        messages().carryOut(new Decision.Say(pending("g-2")));
        List<Callable<Optional<Lease>>> senders = new ArrayList<>();
        for (int each = 0; each < 8; each++) {
            senders.add(() -> messages().lease(NOW, NOW.plusSeconds(60)));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            List<String> leased = new ArrayList<>();
            for (var each : threads.invokeAll(senders)) {
                each.get().ifPresent(lease -> leased.add(lease.message().recipientId()));
            }
            assertThat(leased).containsExactlyInAnyOrder("g-1", "g-2");
        }
    }

    @Test
    void aMessageWhoseSenderDiedIsLeasedAgainAsInterrupted() {
        messages().carryOut(new Decision.Say(pending("g-1")));
        assertThat(messages().lease(NOW, NOW.plusSeconds(60)).orElseThrow().interrupted())
                .isFalse();
        assertThat(messages().lease(NOW.plusSeconds(59), NOW.plusSeconds(200))).isEmpty();

        Lease again =
                messages().lease(NOW.plusSeconds(60), NOW.plusSeconds(200)).orElseThrow();

        assertThat(again.interrupted()).isTrue();
        assertThat(again.message().attempts()).isEqualTo(2);
        assertThat(messages().about("p-1")).containsExactly(again.message());
    }

    @Test
    void aMessageIsNotLeasedBeforeItIsDueAndNotOnceItIsSent() {
        messages().carryOut(new Decision.Say(pending("g-1")));
        Message leased =
                messages().lease(NOW, NOW.plusSeconds(60)).orElseThrow().message();
        Message later = leased.triedAgainAt(NOW.plus(Duration.ofMinutes(5)), "smtp_450");
        assertThat(messages().change(leased, later)).isTrue();

        assertThat(messages().lease(NOW.plusSeconds(299), NOW.plusSeconds(400))).isEmpty();
        Message due = messages()
                .lease(NOW.plusSeconds(300), NOW.plusSeconds(400))
                .orElseThrow()
                .message();
        messages().change(due, due.sent(Channel.EMAIL, "nl", NOW.plusSeconds(301)));
        assertThat(messages().lease(NOW.plusSeconds(1000), NOW.plusSeconds(1100)))
                .isEmpty();
    }

    @Test
    void anOutcomeIsPendingUntilItIsTold() {
        Message before = pending("g-1");
        messages().carryOut(new Decision.Say(before));
        assertThat(messages().withOutcomePending(10)).isEmpty();
        messages().change(before, before.sent(Channel.EMAIL, "nl", NOW));

        Message untold = messages().withOutcomePending(10).getFirst();
        messages().outcomeTold(untold);

        assertThat(messages().withOutcomePending(10)).isEmpty();
    }

    @Test
    void anOutcomeThatChangedWhileItWasToldIsStillPending() {
        Message unreachable = message("g-1", Delivery.unreachable("no_usable_address", "nl"));
        messages().carryOut(new Decision.Say(unreachable));
        Message told = messages().withOutcomePending(10).getFirst();
        messages().change(unreachable, unreachable.become(Delivery.unreachable("invalid_mobile", "nl"), NOW));

        messages().outcomeTold(told);

        assertThat(messages().withOutcomePending(10)).hasSize(1);
    }

    @Test
    void thoseThatWaitForAPersonAreFound() {
        messages().carryOut(new Decision.Say(message("m-1", Delivery.unreachable("not_in_directory", null))));
        messages().carryOut(new Decision.Say(pending("m-2")));

        assertThat(messages().waitingFor("school-a", "m-1")).hasSize(1);
        assertThat(messages().waitingFor("school-a", "m-2")).isEmpty();
        assertThat(messages().waitingFor("school-b", "m-1")).isEmpty();
    }

    private static Message pending(String recipient) {
        return message(recipient, new Delivery(MessageState.PENDING, null, Channel.EMAIL, "nl"));
    }

    private static Message message(String recipient, Delivery delivery) {
        return Message.decided(
                Subject.absence("school-a", "p-1", TODAY), MessageKind.ABSENCE, recipient, 1, delivery, NOW);
    }
}
