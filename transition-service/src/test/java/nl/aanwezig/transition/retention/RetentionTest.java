package nl.aanwezig.transition.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {

    private static final Retention RETENTION = new Retention(Period.ofYears(2), Period.ofDays(30));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void a_transfer_is_kept_two_years_after_its_last_day_of_use_wherever_it_got_to(TransferState state) {
        Transfer transfer = ATransfer.in(state);
        LocalDate twoYearsOn = ATransfer.UNTIL.plusYears(2);
        assertThat(RETENTION.isOver(transfer, twoYearsOn)).isFalse();
        assertThat(RETENTION.isOver(transfer, twoYearsOn.plusDays(1))).isTrue();
    }

    @Test
    void one_that_was_closed_after_its_last_day_of_use_counts_from_closing() {
        LocalDate late = ATransfer.UNTIL.plusDays(10);
        Transfer closed =
                ATransfer.in(TransferState.DELIVERED).take(new Deed.Expire(), Actor.SYSTEM, ATransfer.at(late));
        assertThat(Retention.endOf(closed)).isEqualTo(late);
        assertThat(RETENTION.isOver(closed, late.plusYears(2))).isFalse();
        assertThat(RETENTION.isOver(closed, late.plusYears(2).plusDays(1))).isTrue();
    }

    @Test
    void one_that_is_withdrawn_is_kept_thirty_days_whatever_its_last_day_of_use() {
        Transfer withdrawn = ATransfer.in(TransferState.WITHDRAWN);
        assertThat(RETENTION.isOver(withdrawn, ATransfer.TODAY.plusDays(30))).isFalse();
        assertThat(RETENTION.isOver(withdrawn, ATransfer.TODAY.plusDays(31))).isTrue();
    }

    @Test
    void nothing_that_the_backbone_may_still_know_is_over_even_if_nothing_is_kept_longer() {
        Retention none = new Retention(Period.ZERO, Period.ZERO);
        for (TransferState state : TransferState.values()) {
            Transfer transfer = ATransfer.in(state);
            for (LocalDate day = ATransfer.TODAY; !day.isAfter(ATransfer.UNTIL); day = day.plusDays(30)) {
                assertThat(transfer.told(day).isPresent() && none.isOver(transfer, day))
                        .as(state + " on " + day)
                        .isFalse();
            }
        }
    }

    @Test
    void a_period_below_zero_is_refused() {
        assertThatThrownBy(() -> new Retention(Period.ofDays(-1), Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aanwezig.transition.retention");
    }
}
