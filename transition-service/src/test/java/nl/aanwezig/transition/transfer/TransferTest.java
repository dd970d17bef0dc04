package nl.aanwezig.transition.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 25);
    private static final Release DEFAULT = new Release(null, null);

    @Test
    void without_inspection_nothing_is_released() {
        Transfer draft = ATransfer.draft("t", null, ATransfer.items());
        refused(Refusal.INSPECTION_MISSING, () -> draft.release(DEFAULT, TODAY));
    }

    @Test
    void the_day_of_inspection_may_come_with_the_release() {
        Transfer draft = ATransfer.draft("t", null, ATransfer.items());
        Transfer released = draft.release(new Release(null, TODAY), TODAY);
        assertThat(released.inspectedOn()).isEqualTo(TODAY);
        assertThat(released.state()).isEqualTo(TransferState.RELEASED);
    }

    @Test
    void an_inspection_in_the_future_is_no_inspection() {
        Transfer draft = ATransfer.draft("t", TODAY.plusDays(1), ATransfer.items());
        refused(Refusal.DATE_IN_FUTURE, () -> draft.release(DEFAULT, TODAY));
    }

    @Test
    void a_release_takes_the_items_that_are_marked() {
        Transfer released = ATransfer.draft("t").release(DEFAULT, TODAY);
        assertThat(released.releasedItems()).extracting(ContextItem::voice).containsExactly(Voice.PUPIL);
        assertThat(released.releasedOn()).isEqualTo(TODAY);
    }

    @Test
    void a_release_takes_all_items_where_none_is_marked() {
        List<ContextItem> unmarked = List.of(
                ATransfer.item(Voice.FAMILY, Theme.WISH, false), ATransfer.item(Voice.SCHOOL, Theme.NEED, false));
        Transfer released = ATransfer.draft("t", ATransfer.INSPECTED, unmarked).release(DEFAULT, TODAY);
        assertThat(released.releasedItems()).hasSize(2);
    }

    @Test
    void a_release_that_names_items_takes_exactly_those_also_the_second_time() {
        Transfer first = ATransfer.draft("t").release(new Release(List.of(1, 2), null), TODAY);
        assertThat(first.releasedItems()).extracting(ContextItem::voice).containsExactly(Voice.FAMILY, Voice.SCHOOL);
        Transfer second = first.release(new Release(List.of(2), null), TODAY);
        assertThat(second.releasedItems()).extracting(ContextItem::voice).containsExactly(Voice.SCHOOL);
    }

    @Test
    void a_release_of_a_place_that_is_not_there_or_of_nothing_is_refused() {
        refused(Refusal.UNKNOWN_ITEM, () -> ATransfer.draft("t").release(new Release(List.of(3), null), TODAY));
        refused(Refusal.UNKNOWN_ITEM, () -> ATransfer.draft("t").release(new Release(List.of(-1), null), TODAY));
        refused(Refusal.MISSING_FIELD, () -> ATransfer.draft("t").release(new Release(List.of(), null), TODAY));
    }

    @Test
    void what_is_withdrawn_releases_nothing_and_stays_withdrawn() {
        Transfer withdrawn = ATransfer.draft("t").release(DEFAULT, TODAY).withdraw();
        assertThat(withdrawn.state()).isEqualTo(TransferState.WITHDRAWN);
        assertThat(withdrawn.releasedItems()).isEmpty();
        refused(Refusal.CHANGE_NOT_ALLOWED, () -> withdrawn.release(DEFAULT, TODAY));
        refused(Refusal.CHANGE_NOT_ALLOWED, withdrawn::withdraw);
    }

    @Test
    void a_draft_cannot_be_withdrawn() {
        refused(Refusal.CHANGE_NOT_ALLOWED, () -> ATransfer.draft("t").withdraw());
    }

    @ParameterizedTest
    @EnumSource
    void only_the_changes_of_the_table_are_allowed(TransferState from) {
        for (StateChange.Step step : StateChange.Step.values()) {
            boolean allowed =
                    StateChange.ALLOWED.stream().anyMatch(change -> change.from() == from && change.step() == step);
            if (allowed) {
                assertThat(StateChange.of(from, step).from()).isEqualTo(from);
            } else {
                refused(Refusal.CHANGE_NOT_ALLOWED, () -> StateChange.of(from, step));
            }
        }
        assertThat(StateChange.ALLOWED).hasSize(3);
    }

    @Test
    void a_transfer_holds_1_to_50_items() {
        refused(Refusal.MISSING_FIELD, () -> ATransfer.draft("t", null, List.of()));
        ContextItem item = ATransfer.item(Voice.FAMILY, Theme.WISH, false);
        assertThat(ATransfer.draft("t", null, Collections.nCopies(50, item)).items())
                .hasSize(50);
        refused(Refusal.TOO_MANY_ITEMS, () -> ATransfer.draft("t", null, Collections.nCopies(51, item)));
    }

    @Test
    void an_item_has_a_short_text_and_a_code_that_is_a_code() {
        String longest = "x".repeat(280);
        assertThat(new ContextItem(Voice.PUPIL, Theme.NEED, null, longest, null, true).text())
                .hasSize(280);
        refused(
                Refusal.FIELD_TOO_LONG,
                () -> new ContextItem(Voice.PUPIL, Theme.NEED, null, longest + "x", null, true));
        refused(Refusal.MISSING_FIELD, () -> new ContextItem(Voice.PUPIL, Theme.NEED, null, " ", null, true));
        refused(Refusal.MALFORMED_CODE, () -> new ContextItem(Voice.PUPIL, Theme.NEED, "free text", "x", null, true));
    }

    private static void refused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::refusal)
                .isEqualTo(refusal);
    }
}
