package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step with what belongs to it. {@link Life} says when it may be taken, {@link StepRules} under which conditions. */
public sealed interface Deed {

    Step step();

    /** What it changes, apart from the state and the history. */
    void apply(TransferEdit edit, Actor actor, Moment now);

    /** The draft is shown to the family. */
    record Offer() implements Deed {
        @Override
        public Step step() {
            return Step.OFFER;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {}
    }

    /** The school changed an item of its own. */
    record Change() implements Deed {
        @Override
        public Step step() {
            return Step.CHANGE;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.say = edit.say.anew();
            edit.dossier = edit.dossier.withholdAll();
        }
    }

    /** @param on the day of inspection, not in the future */
    record Inspect(LocalDate on) implements Deed {
        @Override
        public Step step() {
            return Step.INSPECT;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.say = edit.say.inspected(on, actor.side());
        }
    }

    record Agree() implements Deed {
        @Override
        public Step step() {
            return Step.AGREE;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.say = edit.say.agreeing(FamilySay.Agreement.AGREED, null);
        }
    }

    /** @param remark why; travels along */
    record Disagree(String remark) implements Deed {
        @Override
        public Step step() {
            return Step.OBJECT;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.say = edit.say.agreeing(FamilySay.Agreement.OBJECTED, remark);
        }
    }

    /** @param by who gives it: FAMILY, or from 16 PUPIL */
    record GiveConsent(Side by) implements Deed {
        @Override
        public Step step() {
            return Step.CONSENT;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.say = edit.say.consenting(new FamilySay.Consent(by, now.today()));
        }
    }

    /** @param itemIds exactly what is released; null: all */
    record Release(@Nullable Set<String> itemIds) implements Deed {
        @Override
        public Step step() {
            return Step.RELEASE;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            var before = edit.dossier;
            edit.dossier = before.release(itemIds);
            edit.say = edit.say.releasing(now.today(), actor.side());
            if (!edit.dossier.equals(before)) {
                edit.arrival = edit.arrival.unread();
            }
        }
    }

    /**
     * @param pupilId the pupil's pseudonym at the receiving school
     * @param from first day of the enrolment
     */
    record Enrol(String pupilId, LocalDate from) implements Deed {
        @Override
        public Step step() {
            return Step.ENROL;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.route = edit.route.to(pupilId);
            edit.arrival = edit.arrival.enrolled(from);
        }
    }

    record Deliver() implements Deed {
        @Override
        public Step step() {
            return Step.DELIVER;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.arrival = edit.arrival.delivered(now.at());
        }
    }

    record Read() implements Deed {
        @Override
        public Step step() {
            return Step.READ;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.arrival = edit.arrival.read(now.today(), actor.name());
        }
    }

    /** @param on today or later */
    record PlanHandOver(LocalDate on) implements Deed {
        @Override
        public Step step() {
            return Step.PLAN_HAND_OVER;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.followUp = edit.followUp.planned(on);
        }
    }

    /** @param on today or earlier */
    record HoldHandOver(LocalDate on) implements Deed {
        @Override
        public Step step() {
            return Step.HOLD_HAND_OVER;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.followUp = edit.followUp.held(on);
        }
    }

    /**
     * @param remark how it goes, or null
     * @param due the first day on which this can be said; null where the school's calendar is not known
     */
    record CheckSixWeeks(@Nullable String remark, @Nullable LocalDate due) implements Deed {
        @Override
        public Step step() {
            return Step.CHECK_6_WEEKS;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.followUp = edit.followUp.afterSixWeeks(new FollowUp.Check(now.today(), remark));
        }
    }

    /** As {@link CheckSixWeeks}. */
    record CheckHundredDays(
            @Nullable String remark, @Nullable LocalDate due) implements Deed {
        @Override
        public Step step() {
            return Step.CHECK_100_DAYS;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.followUp = edit.followUp.afterHundredDays(new FollowUp.Check(now.today(), remark));
        }
    }

    record Close() implements Deed {
        @Override
        public Step step() {
            return Step.CLOSE;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {}
    }

    record Expire() implements Deed {
        @Override
        public Step step() {
            return Step.EXPIRE;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {}
    }

    /** Nothing travels any more; only a new transfer brings anything back. */
    record Withdraw() implements Deed {
        @Override
        public Step step() {
            return Step.WITHDRAW;
        }

        @Override
        public void apply(TransferEdit edit, Actor actor, Moment now) {
            edit.dossier = edit.dossier.withholdAll();
        }
    }
}
