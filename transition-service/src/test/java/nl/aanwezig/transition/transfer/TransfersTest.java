package nl.aanwezig.transition.transfer;

import static nl.aanwezig.transition.transfer.ATransfer.PUPIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final Release DEFAULT = new Release(null, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-25T22:30:00Z"), ZoneOffset.UTC);

    private final InMemoryTransferStore store = new InMemoryTransferStore();
    private final List<PupilContext> log = new ArrayList<>();
    private final Deque<Runnable> beforeNextPublish = new ArrayDeque<>();
    private final Transfers transfers = new Transfers(store, this::publish, CLOCK);

    private void publish(PupilContext context) {
        Runnable first = beforeNextPublish.poll();
        if (first != null) {
            first.run();
        }
        log.add(context);
    }

    @Test
    void a_draft_tells_the_backbone_nothing() {
        transfers.draft(ATransfer.draft("t1"));
        assertThat(log).isEmpty();
        assertThat(store.ofPupil(PUPIL).lagging()).isFalse();
    }

    @Test
    void a_release_tells_the_released_items_and_is_marked_as_told() {
        PupilTransfers after = transfers.draftAndRelease(ATransfer.draft("t1"), DEFAULT);
        assertThat(log).singleElement().satisfies(said -> {
            assertThat(said.revision()).isEqualTo(1);
            assertThat(said.status()).isEqualTo(ContextStatus.RELEASED);
            assertThat(said.items()).extracting(ContextItem::voice).containsExactly(Voice.PUPIL);
            // 00:30 on the 26th in Amsterdam, while it is still the 25th in UTC.
            assertThat(said.releasedOn()).hasToString("2026-06-26");
        });
        assertThat(after.lagging()).isFalse();
    }

    @Test
    void the_revision_counts_up_for_the_pupil_over_all_transfers() {
        Transfer one = released("t1");
        released("t2");
        transfers.release(one, DEFAULT);
        assertThat(log).extracting(PupilContext::revision).containsExactly(1L, 2L, 3L);
        assertThat(log).extracting(PupilContext::transferId).containsExactly("t1", "t2", "t1");
    }

    @Test
    void a_withdrawal_empties_the_context_and_does_not_bring_an_older_release_back() {
        released("t1");
        transfers.withdraw(released("t2"));
        assertThat(log.getLast().status()).isEqualTo(ContextStatus.WITHDRAWN);
        assertThat(log.getLast().items()).isEmpty();
        assertThat(log.getLast().releasedOn()).isNull();
        assertThat(log.getLast().revision()).isEqualTo(3);
    }

    @Test
    void withdrawing_an_overtaken_transfer_leaves_the_newer_one_in_force() {
        Transfer old = released("t1");
        Transfer newer = released("t2");
        PupilTransfers after = transfers.withdraw(old);
        assertThat(log).hasSize(2);
        assertThat(after.isInForce(newer)).isTrue();
        assertThat(after.find("t1").orElseThrow().state()).isEqualTo(TransferState.WITHDRAWN);
    }

    @Test
    void what_could_not_be_told_is_told_later_with_the_same_revision() {
        beforeNextPublish.add(TransfersTest::brokerAway);
        assertThatThrownBy(() -> transfers.draftAndRelease(ATransfer.draft("t1"), DEFAULT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.laggingPupils(10)).containsExactly(PUPIL);

        assertThat(transfers.republishLagging(10)).isEqualTo(1);
        assertThat(log).extracting(PupilContext::revision).containsExactly(1L);
        assertThat(transfers.republishLagging(10)).isZero();
    }

    @Test
    void a_withdrawal_that_could_not_be_told_may_be_sent_again() {
        Transfer transfer = released("t1");
        beforeNextPublish.add(TransfersTest::brokerAway);
        assertThatThrownBy(() -> transfers.withdraw(transfer)).isInstanceOf(IllegalStateException.class);

        transfers.withdraw(store.ofPupil(PUPIL).find("t1").orElseThrow());
        assertThat(log).extracting(PupilContext::revision).containsExactly(1L, 2L);
        assertThat(store.ofPupil(PUPIL).lagging()).isFalse();
    }

    @Test
    void when_another_release_overtakes_this_one_the_newest_is_still_last_in_the_log() {
        // The second release is decided and told while the first one is on its way to the broker.
        beforeNextPublish.add(() -> transfers.draftAndRelease(ATransfer.draft("t2"), DEFAULT));
        transfers.draftAndRelease(ATransfer.draft("t1"), DEFAULT);
        assertThat(log).extracting(PupilContext::revision).containsExactly(2L, 1L, 2L);
        assertThat(log.getLast().transferId()).isEqualTo("t2");
        assertThat(store.ofPupil(PUPIL).lagging()).isFalse();
    }

    @Test
    void a_change_that_meets_another_one_is_decided_again_on_what_is_there() {
        TransferStore racing = new RacingStore(store, () -> transfers.draft(ATransfer.draft("other")));
        new Transfers(racing, this::publish, CLOCK).draftAndRelease(ATransfer.draft("t1"), DEFAULT);
        assertThat(store.ofPupil(PUPIL).transfers())
                .extracting(Transfer::transferId)
                .containsExactly("other", "t1");
        assertThat(log).hasSize(1);
    }

    @Test
    void what_is_in_force_is_read_once_and_the_backbone_is_told_the_day_alone() {
        Transfer transfer = released("t1");
        PupilTransfers after = transfers.read(transfer, "client-of-school-a");
        transfers.read(transfer, "another-client");
        transfers.noteRead(transfer, "a-third");

        assertThat(log).extracting(PupilContext::revision).containsExactly(1L, 2L);
        assertThat(log).extracting(PupilContext::readOn).containsExactly(null, java.time.LocalDate.of(2026, 6, 26));
        assertThat(log.getLast().items()).isEqualTo(log.getFirst().items());
        assertThat(after.find("t1").orElseThrow().readBy()).isEqualTo("client-of-school-a");
        assertThat(store.ofPupil(PUPIL).lagging()).isFalse();
    }

    @Test
    void a_new_release_is_unread_again_and_a_withdrawn_one_has_nothing_to_read() {
        Transfer transfer = released("t1");
        transfers.read(transfer, "client");
        transfers.release(transfer, DEFAULT);
        assertThat(log.getLast().readOn()).isNull();

        transfers.read(transfer, "client");
        transfers.withdraw(transfer);
        assertThat(log.getLast().readOn()).isNull();
        assertThatThrownBy(() -> transfers.read(transfer, "client")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_look_does_not_wait_for_the_backbone_which_is_told_later() {
        Transfer transfer = released("t1");
        transfers.noteRead(transfer, "client");
        assertThat(log).hasSize(1);

        assertThat(transfers.republishLagging(10)).isEqualTo(1);
        assertThat(log.getLast().readOn()).hasToString("2026-06-26");
        assertThat(transfers.republishLagging(10)).isZero();
    }

    private Transfer released(String transferId) {
        return transfers
                .draftAndRelease(ATransfer.draft(transferId), DEFAULT)
                .find(transferId)
                .orElseThrow();
    }

    private static void brokerAway() {
        throw new IllegalStateException("broker away");
    }
}
