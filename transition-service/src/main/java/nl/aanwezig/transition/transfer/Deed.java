package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step with what belongs to it. {@link Life} says when it may be taken, {@link StepRules} under which conditions, and
 * {@link TransferEdit#apply} what it changes.
 */
public sealed interface Deed {

    /** The draft is shown to the family. */
    record Offer() implements Deed {}

    /** The school changed an item of its own. */
    record Change() implements Deed {}

    /** @param on the day of inspection, not in the future */
    record Inspect(LocalDate on) implements Deed {}

    record Agree() implements Deed {}

    /** @param remark why; travels along */
    record Disagree(String remark) implements Deed {}

    /** @param by who gives it: FAMILY, or from 16 PUPIL */
    record GiveConsent(Side by) implements Deed {}

    /**
     * @param itemIds exactly what is released; null: all
     * @param documentIds exactly the documents that are released
     */
    record Release(@Nullable Set<String> itemIds, Set<String> documentIds) implements Deed {

        public Release {
            itemIds = itemIds == null ? null : Set.copyOf(itemIds);
            documentIds = Set.copyOf(documentIds);
        }

        /** No document. */
        public Release(@Nullable Set<String> itemIds) {
            this(itemIds, Set.of());
        }
    }

    /**
     * @param pupilId the pupil's pseudonym at the receiving school
     * @param from first day of the enrolment
     */
    record Enrol(String pupilId, LocalDate from) implements Deed {}

    record Deliver() implements Deed {}

    record Read() implements Deed {}

    /** @param on today or later */
    record PlanHandOver(LocalDate on) implements Deed {}

    /** @param on today or earlier */
    record HoldHandOver(LocalDate on) implements Deed {}

    /**
     * @param remark how it goes, or null
     * @param due the first day on which this can be said; null where the school's calendar is not known
     */
    record CheckSixWeeks(@Nullable String remark, @Nullable LocalDate due) implements Deed {}

    /** As {@link CheckSixWeeks}. */
    record CheckHundredDays(
            @Nullable String remark, @Nullable LocalDate due) implements Deed {}

    record Close() implements Deed {}

    record Expire() implements Deed {}

    /** Nothing travels any more; only a new transfer brings anything back. */
    record Withdraw() implements Deed {}

    default Step step() {
        return switch (this) {
            case Offer offer -> Step.OFFER;
            case Change change -> Step.CHANGE;
            case Inspect inspect -> Step.INSPECT;
            case Agree agree -> Step.AGREE;
            case Disagree disagree -> Step.OBJECT;
            case GiveConsent consent -> Step.CONSENT;
            case Release release -> Step.RELEASE;
            case Enrol enrol -> Step.ENROL;
            case Deliver deliver -> Step.DELIVER;
            case Read read -> Step.READ;
            case PlanHandOver planned -> Step.PLAN_HAND_OVER;
            case HoldHandOver held -> Step.HOLD_HAND_OVER;
            case CheckSixWeeks check -> Step.CHECK_6_WEEKS;
            case CheckHundredDays check -> Step.CHECK_100_DAYS;
            case Close close -> Step.CLOSE;
            case Expire expire -> Step.EXPIRE;
            case Withdraw withdraw -> Step.WITHDRAW;
        };
    }
}
