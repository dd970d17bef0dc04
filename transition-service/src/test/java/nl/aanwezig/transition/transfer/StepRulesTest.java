package nl.aanwezig.transition.transfer;

import static nl.aanwezig.transition.transfer.ATransfer.FAMILY;
import static nl.aanwezig.transition.transfer.ATransfer.NOW;
import static nl.aanwezig.transition.transfer.ATransfer.RECEIVER;
import static nl.aanwezig.transition.transfer.ATransfer.SENDER;
import static nl.aanwezig.transition.transfer.ATransfer.TODAY;
import static nl.aanwezig.transition.transfer.ATransfer.YOUNG_PERSON;
import static nl.aanwezig.transition.transfer.ATransfer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Vector T19 of domain.md, and what stands around it. */
class StepRulesTest {

    private static final LocalDate SIXTEEN_TODAY = TODAY.minusYears(16);
    private static final LocalDate SIXTEEN_TOMORROW = SIXTEEN_TODAY.plusDays(1);

    @Test
    void nothing_is_released_before_inspection() {
        refused(() -> in(TransferState.DRAFTED).take(new Deed.Release(null), FAMILY, NOW), Refusal.INSPECTION_MISSING);
        refused(() -> in(TransferState.OFFERED).take(new Deed.Release(null), FAMILY, NOW), Refusal.INSPECTION_MISSING);
        refused(
                () -> in(TransferState.OFFERED).take(new Deed.Inspect(TODAY.plusDays(1)), FAMILY, NOW),
                Refusal.DATE_IN_FUTURE);
    }

    @Test
    void who_disagrees_says_why_and_the_transfer_goes_on_with_the_remark() {
        refused(() -> in(TransferState.INSPECTED).take(new Deed.Disagree(" "), FAMILY, NOW), Refusal.MISSING_FIELD);
        Transfer released = in(TransferState.OBJECTED)
                .take(new Deed.Release(null), FAMILY, NOW)
                .settle(ATransfer.FIRST_DAY, NOW);
        assertThat(released.state()).isEqualTo(TransferState.DELIVERED);
        assertThat(released.say().remark()).isEqualTo("Not all of it is right.");
    }

    @Test
    void before_enrolment_nothing_is_delivered_and_with_it_everything_that_was_released() {
        Transfer released = in(TransferState.AGREED)
                .take(new Deed.Release(Set.of("FAMILY")), FAMILY, NOW)
                .settle(null, NOW);
        assertThat(released.state()).isEqualTo(TransferState.RELEASED);
        assertThat(released.told(TODAY)).isEmpty();
        refused(() -> released.take(new Deed.Deliver(), Actor.SYSTEM, NOW), Refusal.CHANGE_NOT_ALLOWED);

        Transfer delivered = released.settle(ATransfer.FIRST_DAY, NOW);
        assertThat(delivered.history().stream().map(Entry::step)).endsWith(Step.ENROL, Step.DELIVER);
        assertThat(delivered.told(TODAY).orElseThrow().items())
                .singleElement()
                .satisfies(item -> assertThat(item.itemId()).isEqualTo("FAMILY"));
        assertThat(delivered.told(TODAY).orElseThrow().withheld()).isEqualTo(2);
    }

    @Test
    void an_enrolment_that_was_known_before_the_release_counts_at_the_release() {
        Transfer early = in(TransferState.DRAFTED).settle(ATransfer.FIRST_DAY, NOW);
        assertThat(early.state()).isEqualTo(TransferState.DRAFTED);
        Transfer delivered = early.take(new Deed.Offer(), SENDER, NOW)
                .take(new Deed.Inspect(TODAY), FAMILY, NOW)
                .take(new Deed.Release(null), FAMILY, NOW)
                .settle(null, NOW);
        assertThat(delivered.state()).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void a_move_between_secondary_schools_needs_consent_and_from_sixteen_the_pupils_own() {
        Transfer fifteen = inspected(SIXTEEN_TOMORROW);
        refused(() -> fifteen.take(new Deed.Release(null), FAMILY, NOW), Refusal.CONSENT_MISSING);
        refused(() -> fifteen.take(new Deed.GiveConsent(Side.PUPIL), SENDER, NOW), Refusal.FAMILY_DECIDES);
        Transfer consented = fifteen.take(new Deed.GiveConsent(Side.FAMILY), FAMILY, NOW);
        assertThat(consented.take(new Deed.Release(null), FAMILY, NOW).state()).isEqualTo(TransferState.RELEASED);
        refused(
                () -> consented.take(new Deed.Release(null), SENDER, ATransfer.at(TODAY.plusDays(1))),
                Refusal.CONSENT_MISSING);

        Transfer sixteen = inspected(SIXTEEN_TODAY);
        refused(() -> sixteen.take(new Deed.GiveConsent(Side.FAMILY), FAMILY, NOW), Refusal.PUPIL_DECIDES);
        refused(() -> sixteen.take(new Deed.Release(null), FAMILY, NOW), Refusal.CONSENT_MISSING);
        Transfer own = sixteen.take(new Deed.GiveConsent(Side.PUPIL), YOUNG_PERSON, NOW);
        refused(() -> own.take(new Deed.Release(null), FAMILY, NOW), Refusal.PUPIL_DECIDES);
        refused(() -> own.take(new Deed.Withdraw(), FAMILY, NOW), Refusal.PUPIL_DECIDES);
        assertThat(own.take(new Deed.Release(null), YOUNG_PERSON, NOW).state()).isEqualTo(TransferState.RELEASED);
    }

    @Test
    void a_move_between_secondary_schools_says_when_the_pupil_was_born() {
        Transfer unknown = Transfer.draft(
                        "t-2",
                        new Route(TransferKind.VOVO, "vo-a", "a-1", "vo-b", null),
                        new Subject(null, false),
                        ATransfer.UNTIL,
                        SENDER,
                        NOW)
                .take(new Deed.Offer(), SENDER, NOW);
        refused(() -> unknown.take(new Deed.GiveConsent(Side.FAMILY), FAMILY, NOW), Refusal.MISSING_FIELD);
    }

    @Test
    void other_moves_need_no_consent() {
        refused(
                () -> in(TransferState.OFFERED).take(new Deed.GiveConsent(Side.FAMILY), FAMILY, NOW),
                Refusal.CHANGE_NOT_ALLOWED);
    }

    @Test
    void a_child_leaves_the_release_to_the_family_and_a_student_of_age_takes_it_over() {
        refused(() -> in(TransferState.AGREED).take(new Deed.Release(null), YOUNG_PERSON, NOW), Refusal.FAMILY_DECIDES);
        Transfer adult = ATransfer.draft(TransferKind.POVO, TODAY.minusYears(18))
                .take(new Deed.Offer(), SENDER, NOW)
                .take(new Deed.Inspect(TODAY), YOUNG_PERSON, NOW);
        refused(() -> adult.take(new Deed.Release(null), FAMILY, NOW), Refusal.PUPIL_DECIDES);
        refused(() -> adult.take(new Deed.Agree(), FAMILY, NOW), Refusal.PUPIL_OF_AGE);
        assertThat(adult.take(new Deed.Release(null), YOUNG_PERSON, NOW).state())
                .isEqualTo(TransferState.RELEASED);
    }

    @Test
    void once_the_family_decided_no_school_decides_for_it() {
        Transfer byFamily = in(TransferState.AGREED).take(new Deed.Release(Set.of("FAMILY")), FAMILY, NOW);
        refused(() -> byFamily.take(new Deed.Release(null), SENDER, NOW), Refusal.FAMILY_DECIDES);
        Transfer onPaper = in(TransferState.AGREED).take(new Deed.Release(Set.of("FAMILY")), SENDER, NOW);
        assertThat(onPaper.take(new Deed.Release(null), SENDER, NOW).dossier().withheld(TODAY))
                .isEmpty();
    }

    @Test
    void an_enrolment_of_another_pupil_is_refused() {
        refused(
                () -> in(TransferState.RELEASED).take(new Deed.Enrol("vo-2", TODAY), RECEIVER, NOW),
                Refusal.CHANGE_NOT_ALLOWED);
    }

    @Test
    void the_looks_back_are_not_said_before_their_day() {
        Transfer held = in(TransferState.HAND_OVER_HELD);
        refused(() -> held.take(new Deed.CheckSixWeeks(null, TODAY.plusDays(1)), RECEIVER, NOW), Refusal.TOO_EARLY);
        assertThat(held.take(new Deed.CheckSixWeeks(null, TODAY), SENDER, NOW).state())
                .isEqualTo(TransferState.CHECKED_6_WEEKS);
        refused(
                () -> in(TransferState.CHECKED_6_WEEKS)
                        .take(new Deed.CheckHundredDays(null, TODAY.plusDays(1)), RECEIVER, NOW),
                Refusal.TOO_EARLY);
        refused(() -> held.take(new Deed.CheckSixWeeks("x".repeat(501), TODAY), SENDER, NOW), Refusal.FIELD_TOO_LONG);
    }

    @Test
    void a_talk_is_planned_ahead_and_held_by_today() {
        refused(
                () -> in(TransferState.READ).take(new Deed.PlanHandOver(TODAY.minusDays(1)), RECEIVER, NOW),
                Refusal.OUT_OF_RANGE);
        refused(
                () -> in(TransferState.HAND_OVER_PLANNED).take(new Deed.HoldHandOver(TODAY.plusDays(1)), RECEIVER, NOW),
                Refusal.DATE_IN_FUTURE);
    }

    private static Transfer inspected(LocalDate bornOn) {
        return ATransfer.draft(TransferKind.VOVO, bornOn)
                .take(new Deed.Offer(), SENDER, NOW)
                .take(new Deed.Inspect(TODAY), FAMILY, NOW);
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal())
                .isEqualTo(refusal);
    }
}
