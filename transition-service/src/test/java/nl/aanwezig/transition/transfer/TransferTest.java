package nl.aanwezig.transition.transfer;

import static nl.aanwezig.transition.transfer.ATransfer.FAMILY;
import static nl.aanwezig.transition.transfer.ATransfer.NOW;
import static nl.aanwezig.transition.transfer.ATransfer.RECEIVER;
import static nl.aanwezig.transition.transfer.ATransfer.SENDER;
import static nl.aanwezig.transition.transfer.ATransfer.TODAY;
import static nl.aanwezig.transition.transfer.ATransfer.UNTIL;
import static nl.aanwezig.transition.transfer.ATransfer.YOUNG_PERSON;
import static nl.aanwezig.transition.transfer.ATransfer.in;
import static nl.aanwezig.transition.transfer.ATransfer.item;
import static nl.aanwezig.transition.transfer.ATransfer.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Words NEW_WORDS = words("other words", Voice.FAMILY, Sensitivity.MENTOR, UNTIL);

    @Test
    void nobody_overwrites_another_voice() {
        Transfer draft = in(TransferState.DRAFTED);
        Words school = words("other words", Voice.SCHOOL, Sensitivity.MENTOR, UNTIL);
        refused(() -> draft.reword("FAMILY", Voice.SCHOOL, school, SENDER, NOW), Refusal.NOT_YOUR_VOICE);
        refused(() -> draft.remove("PUPIL", Voice.SCHOOL, SENDER, NOW), Refusal.NOT_YOUR_VOICE);
        refused(() -> draft.reword("SCHOOL", Voice.FAMILY, NEW_WORDS, FAMILY, NOW), Refusal.NOT_YOUR_VOICE);
        refused(() -> draft.reword("PUPIL", Voice.PUPIL, NEW_WORDS, FAMILY, NOW), Refusal.NOT_YOUR_VOICE);
        refused(() -> draft.remove("FAMILY", Voice.FAMILY, YOUNG_PERSON, NOW), Refusal.NOT_YOUR_VOICE);
        refused(() -> draft.say(item(Voice.SCHOOL), RECEIVER, NOW), Refusal.NOT_YOUR_VOICE);
        assertThat(draft.reword("FAMILY", Voice.FAMILY, NEW_WORDS, FAMILY, NOW)
                        .dossier()
                        .find("FAMILY"))
                .get()
                .satisfies(item -> assertThat(item.words()).isEqualTo(NEW_WORDS))
                .satisfies(item ->
                        assertThat(item.dictated()).as("now in their own hand").isFalse());
    }

    @Test
    void what_the_school_writes_down_for_the_family_is_dictated() {
        List<Item> items = in(TransferState.DRAFTED).dossier().items();
        assertThat(items).extracting(Item::dictated).containsExactly(false, true, true);
    }

    @Test
    void a_school_that_changes_what_was_inspected_offers_it_anew() {
        Transfer agreed = in(TransferState.AGREED);
        Transfer changed = agreed.reword(
                "SCHOOL", Voice.SCHOOL, words("new", Voice.SCHOOL, Sensitivity.MENTOR, UNTIL), SENDER, NOW);
        assertThat(changed.state()).isEqualTo(TransferState.OFFERED);
        assertThat(changed.say().inspectedOn()).isNull();
        assertThat(changed.history()).last().extracting(Entry::step).isEqualTo(Step.CHANGE);
        refused(() -> changed.take(new Deed.Release(null), FAMILY, NOW), Refusal.INSPECTION_MISSING);
        refused(
                () -> in(TransferState.RELEASED).remove("SCHOOL", Voice.SCHOOL, SENDER, NOW),
                Refusal.CHANGE_NOT_ALLOWED);
    }

    @Test
    void the_family_may_go_on_speaking_and_what_is_new_waits_for_its_release() {
        Transfer delivered = in(TransferState.READ);
        Item more = Item.said("more", Voice.FAMILY, NEW_WORDS, null, TODAY, false);
        Transfer said = delivered.say(more, FAMILY, NOW);
        assertThat(said.state()).isEqualTo(TransferState.READ);
        assertThat(said.told(TODAY).orElseThrow().items()).doesNotContain(more);
        assertThat(said.told(TODAY).orElseThrow().withheld()).isEqualTo(1);
        Transfer released = said.take(new Deed.Release(null), FAMILY, NOW);
        assertThat(released.told(TODAY).orElseThrow().items()).hasSize(4);
        assertThat(released.arrival().readOn()).as("what is new is unread").isNull();
        assertThat(released.tellings()).isGreaterThan(said.tellings());
    }

    @Test
    void what_a_pupil_keeps_back_does_not_travel_whatever_the_family_releases() {
        Transfer kept = in(TransferState.DELIVERED).keepBack("PUPIL", Voice.PUPIL, true, YOUNG_PERSON, NOW);
        assertThat(kept.told(TODAY).orElseThrow().items())
                .extracting(Item::itemId)
                .containsExactly("SCHOOL", "FAMILY");
        refused(() -> kept.keepBack("PUPIL", Voice.PUPIL, false, FAMILY, NOW), Refusal.NOT_YOUR_VOICE);
        assertThat(kept.keepBack("PUPIL", Voice.PUPIL, false, YOUNG_PERSON, NOW)
                        .told(TODAY)
                        .orElseThrow()
                        .items())
                .hasSize(3);
    }

    @Test
    void what_is_for_the_care_team_alone_is_never_told_to_the_backbone() {
        Transfer delivered = in(TransferState.DRAFTED)
                .say(careOnly(), SENDER, NOW)
                .take(new Deed.Offer(), SENDER, NOW)
                .take(new Deed.Inspect(TODAY), FAMILY, NOW)
                .take(new Deed.Release(null), FAMILY, NOW)
                .settle(ATransfer.FIRST_DAY, NOW);
        assertThat(delivered.dossier().travelling(TODAY)).hasSize(4);
        assertThat(delivered.told(TODAY).orElseThrow().items()).hasSize(3);
        assertThat(delivered.told(TODAY).orElseThrow().withheld()).isZero();
    }

    @Test
    void what_has_ended_is_told_no_more() {
        LocalDate soon = TODAY.plusDays(10);
        Transfer delivered = in(TransferState.DRAFTED)
                .say(
                        Item.said(
                                "soon",
                                Voice.FAMILY,
                                words("for ten days", Voice.FAMILY, Sensitivity.MENTOR, soon),
                                null,
                                TODAY,
                                true),
                        SENDER,
                        NOW)
                .take(new Deed.Offer(), SENDER, NOW)
                .take(new Deed.Inspect(TODAY), FAMILY, NOW)
                .take(new Deed.Release(null), FAMILY, NOW)
                .settle(ATransfer.FIRST_DAY, NOW);
        assertThat(delivered.told(soon).orElseThrow().items()).hasSize(4);
        assertThat(delivered.told(soon).orElseThrow().unchangedUntil()).isEqualTo(soon);
        assertThat(delivered.told(soon.plusDays(1)).orElseThrow().items()).hasSize(3);
        assertThat(delivered.told(UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void a_withdrawn_transfer_tells_nothing_and_says_so_once() {
        Transfer delivered = in(TransferState.CHECKED_6_WEEKS);
        Transfer withdrawn = delivered.take(new Deed.Withdraw(), FAMILY, NOW);
        assertThat(withdrawn.told(TODAY)).isEmpty();
        assertThat(withdrawn.tellings()).isEqualTo(delivered.tellings() + 1);
        assertThat(in(TransferState.DRAFTED)
                        .take(new Deed.Withdraw(), SENDER, NOW)
                        .tellings())
                .as("of a draft nobody knew")
                .isZero();
    }

    @Test
    void a_secret_address_is_in_no_item() {
        Transfer secret = Transfer.draft(
                "t-2",
                new Route(TransferKind.POVO, "po-school", "po-1", "school-a", null),
                new Subject(null, true),
                UNTIL,
                SENDER,
                NOW);
        Words address = words("Haal op in de straat, 1234 AB", Voice.FAMILY, Sensitivity.MENTOR, UNTIL);
        Item item = Item.said("i", Voice.FAMILY, address, null, TODAY, true);
        refused(() -> secret.say(item, SENDER, NOW), Refusal.ADDRESS_SECRET);
        assertThat(in(TransferState.DRAFTED).say(item, SENDER, NOW).dossier().items())
                .hasSize(4);
    }

    @Test
    void the_parents_room_is_open_until_the_end_and_tells_how_the_family_is_reached() {
        Transfer delivered = in(TransferState.DELIVERED).inRoom(room -> room.trust("teacher-8"), NOW);
        assertThat(delivered.told(TODAY).orElseThrow().trusted()).isEqualTo("teacher-8");
        refused(() -> in(TransferState.WITHDRAWN).inRoom(room -> room.trust("x"), NOW), Refusal.CHANGE_NOT_ALLOWED);
        refused(() -> delivered.inRoom(room -> room.trust("111222333"), NOW), Refusal.BSN_REFUSED);
    }

    @Test
    void a_release_names_items_that_are_there() {
        refused(
                () -> in(TransferState.AGREED).take(new Deed.Release(Set.of("none")), FAMILY, NOW),
                Refusal.UNKNOWN_ITEM);
    }

    private static Item careOnly() {
        return Item.said(
                "care",
                Voice.SCHOOL,
                words("for the care team", Voice.SCHOOL, Sensitivity.CARE_TEAM, UNTIL),
                null,
                TODAY,
                false);
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal())
                .isEqualTo(refusal);
    }
}
