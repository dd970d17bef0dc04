package nl.aanwezig.transition.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {

    /** Written out a second time, so that a slip in the table is seen: what can be done in each state. */
    private static Set<Step> allowed(TransferState state) {
        String steps = switch (state) {
            case DRAFTED -> "OFFER CHANGE ENROL CONSENT WITHDRAW";
            case OFFERED -> "OFFER CHANGE INSPECT ENROL CONSENT WITHDRAW";
            case INSPECTED -> "CHANGE AGREE OBJECT RELEASE ENROL CONSENT WITHDRAW";
            case AGREED -> "CHANGE OBJECT RELEASE ENROL CONSENT WITHDRAW";
            case OBJECTED -> "CHANGE AGREE RELEASE ENROL CONSENT WITHDRAW";
            case RELEASED -> "RELEASE ENROL WITHDRAW";
            case ENROLLED -> "RELEASE DELIVER WITHDRAW";
            case DELIVERED -> "RELEASE READ EXPIRE WITHDRAW";
            case READ -> "RELEASE READ PLAN_HAND_OVER EXPIRE WITHDRAW";
            case HAND_OVER_PLANNED -> "RELEASE READ PLAN_HAND_OVER HOLD_HAND_OVER EXPIRE WITHDRAW";
            case HAND_OVER_HELD -> "RELEASE READ CHECK_6_WEEKS EXPIRE WITHDRAW";
            case CHECKED_6_WEEKS -> "RELEASE READ CHECK_100_DAYS EXPIRE WITHDRAW";
            case CHECKED_100_DAYS -> "RELEASE READ CLOSE EXPIRE WITHDRAW";
            case CLOSED -> "WITHDRAW";
            case WITHDRAWN -> "";
        };
        Set<Step> set = new TreeSet<>();
        Arrays.stream(steps.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Step::valueOf)
                .forEach(set::add);
        return set;
    }

    @ParameterizedTest
    @EnumSource
    void in_each_state_each_step_is_taken_or_refused_as_the_table_says(TransferState state) {
        Transfer transfer = ATransfer.in(state);
        assertThat(transfer.state()).isEqualTo(state);
        for (Step step : Step.values()) {
            if (step == Step.DRAFT) {
                continue;
            }
            if (!allowed(state).contains(step)) {
                assertThatThrownBy(() -> transfer.take(ATransfer.deed(step), ATransfer.SENDER, ATransfer.NOW))
                        .as(state + " " + step)
                        .isInstanceOf(RefusedException.class)
                        .extracting(e -> ((RefusedException) e).refusal())
                        .isIn(Refusal.CHANGE_NOT_ALLOWED, Refusal.INSPECTION_MISSING);
            } else if (step == Step.CONSENT) {
                assertThat(Life.find(state, step))
                        .as("refused for its kind alone")
                        .isPresent();
            } else {
                Transfer after = transfer.take(ATransfer.deed(step), ATransfer.actor(state, step), ATransfer.NOW);
                assertThat(after.history())
                        .as(state + " " + step)
                        .hasSize(transfer.history().size() + (repeatedRead(transfer, step) ? 0 : 1));
            }
        }
    }

    private static boolean repeatedRead(Transfer transfer, Step step) {
        return step == Step.READ && transfer.arrival().readOn() != null;
    }

    @ParameterizedTest
    @EnumSource
    void a_step_is_refused_to_every_side_that_the_table_does_not_name(TransferState state) {
        Transfer transfer = ATransfer.in(state);
        for (Life row : Life.TABLE) {
            if (row.from() != state) {
                continue;
            }
            for (Side side : Side.values()) {
                if (!row.by().contains(side)) {
                    assertThatThrownBy(() ->
                                    transfer.take(ATransfer.deed(row.step()), new Actor(side, "x"), ATransfer.NOW))
                            .as(row.step() + " by " + side)
                            .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                            .extracting(RefusedException::refusal)
                            .isEqualTo(Refusal.NOT_YOUR_STEP);
                }
            }
        }
    }

    @Test
    void no_state_and_step_stand_twice_in_the_table() {
        List<String> keys =
                Life.TABLE.stream().map(row -> row.from() + " " + row.step()).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void each_event_has_a_name_of_its_own() {
        assertThat(Arrays.stream(Step.values()).map(Step::event)).doesNotHaveDuplicates();
    }
}
