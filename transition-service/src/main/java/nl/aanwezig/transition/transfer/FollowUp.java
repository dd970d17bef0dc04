package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The talk between the two schools, and the two looks back with the teacher of the school that handed over.
 *
 * @param plannedFor day of the warm hand-over
 * @param heldOn day on which it took place
 */
public record FollowUp(
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate heldOn,
        @Nullable Check sixWeeks,
        @Nullable Check hundredDays) {

    /** @param remark how it goes, up to 500 characters, or null; stays between the two schools and the family */
    public record Check(LocalDate on, @Nullable String remark) {}

    static final FollowUp NONE = new FollowUp(null, null, null, null);

    FollowUp planned(LocalDate day) {
        return new FollowUp(day, heldOn, sixWeeks, hundredDays);
    }

    FollowUp held(LocalDate day) {
        return new FollowUp(plannedFor, day, sixWeeks, hundredDays);
    }

    FollowUp afterSixWeeks(Check check) {
        return new FollowUp(plannedFor, heldOn, check, hundredDays);
    }

    FollowUp afterHundredDays(Check check) {
        return new FollowUp(plannedFor, heldOn, sixWeeks, check);
    }
}
