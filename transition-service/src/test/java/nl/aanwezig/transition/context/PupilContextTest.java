package nl.aanwezig.transition.context;

import static nl.aanwezig.transition.transfer.ATransfer.NOW;
import static nl.aanwezig.transition.transfer.ATransfer.SENDER;
import static nl.aanwezig.transition.transfer.ATransfer.TODAY;
import static nl.aanwezig.transition.transfer.ATransfer.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Route;
import nl.aanwezig.transition.transfer.Subject;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferKind;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.Test;

class PupilContextTest {

    private final Transfer delivered = ATransfer.in(TransferState.DELIVERED);
    private final PupilContext first =
            PupilContext.first(delivered, TODAY, NOW.at()).orElseThrow();

    @Test
    void before_delivery_there_is_nothing_to_tell() {
        assertThat(PupilContext.first(ATransfer.in(TransferState.RELEASED), TODAY, NOW.at()))
                .isEmpty();
    }

    @Test
    void each_telling_is_one_revision_and_a_late_one_changes_nothing() {
        Transfer less = delivered.take(new Deed.Release(Set.of("FAMILY")), ATransfer.FAMILY, NOW);
        PupilContext second = first.following(less, TODAY, NOW.at());
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.following(less, TODAY, NOW.at())).isSameAs(second);
        assertThat(second.following(delivered, TODAY, NOW.at())).isSameAs(second);
    }

    @Test
    void withdrawal_empties_it() {
        PupilContext gone = first.following(delivered.take(new Deed.Withdraw(), SENDER, NOW), TODAY, NOW.at());
        assertThat(gone.status()).isEqualTo(ContextStatus.WITHDRAWN);
        assertThat(gone.told()).isNull();
    }

    @Test
    void a_later_delivery_takes_over_and_the_earlier_one_does_not_come_back() {
        Transfer later = laterOne();
        PupilContext taken = first.following(later, TODAY, NOW.at());
        assertThat(taken.transferId()).isEqualTo("t-2");
        assertThat(taken.revision()).isEqualTo(2);
        Transfer earlier = delivered.take(new Deed.Release(Set.of("FAMILY")), ATransfer.FAMILY, NOW);
        assertThat(taken.following(earlier, TODAY, NOW.at())).isSameAs(taken);
        PupilContext gone = taken.following(later.take(new Deed.Withdraw(), SENDER, NOW), TODAY, NOW.at());
        assertThat(gone.following(earlier, TODAY, NOW.at()).told()).isNull();
    }

    @Test
    void what_has_ended_is_taken_back_in_a_new_revision() {
        LocalDate after = UNTIL.plusDays(1);
        assertThat(first.asOf(UNTIL, NOW.at())).isSameAs(first);
        PupilContext ended = first.asOf(after, NOW.at());
        assertThat(ended.status()).isEqualTo(ContextStatus.WITHDRAWN);
        assertThat(ended.revision()).isEqualTo(2);
        assertThat(ended.asOf(after, NOW.at())).isSameAs(ended);
    }

    private static Transfer laterOne() {
        Moment later = new Moment(NOW.at().plusSeconds(60), TODAY);
        return Transfer.draft(
                        "t-2",
                        new Route(TransferKind.POVO, "po-school", "po-1", "school-a", ATransfer.PUPIL),
                        new Subject(null, false),
                        UNTIL,
                        SENDER,
                        later)
                .take(new Deed.Offer(), SENDER, later)
                .take(new Deed.Inspect(TODAY), SENDER, later)
                .take(new Deed.Release(null), SENDER, later)
                .settle(ATransfer.FIRST_DAY, later);
    }
}
