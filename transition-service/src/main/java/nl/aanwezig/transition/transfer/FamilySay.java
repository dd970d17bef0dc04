package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the family (or the pupil) said about the transfer.
 *
 * @param inspectedOn the day on which they were given inspection, or null
 * @param inspectedBy who told us so
 * @param remark why they disagree; travels along
 * @param consent by whom consent was given, where the kind of transfer needs it
 * @param releasedOn day of the latest release
 * @param releasedBy who told us so: once family or pupil did so themselves, no school does it for them
 */
public record FamilySay(
        @Nullable LocalDate inspectedOn,
        @Nullable Side inspectedBy,
        Agreement agreement,
        @Nullable String remark,
        @Nullable Consent consent,
        @Nullable LocalDate releasedOn,
        @Nullable Side releasedBy) {

    public enum Agreement {
        UNKNOWN,
        AGREED,
        OBJECTED
    }

    /** @param by FAMILY or PUPIL */
    public record Consent(Side by, LocalDate on) {}

    static final FamilySay NOTHING = new FamilySay(null, null, Agreement.UNKNOWN, null, null, null, null);

    FamilySay inspected(LocalDate on, Side by) {
        return new FamilySay(on, by, agreement, remark, consent, releasedOn, releasedBy);
    }

    FamilySay agreeing(Agreement said, @Nullable String why) {
        return new FamilySay(inspectedOn, inspectedBy, said, why, consent, releasedOn, releasedBy);
    }

    FamilySay consenting(Consent given) {
        return new FamilySay(inspectedOn, inspectedBy, agreement, remark, given, releasedOn, releasedBy);
    }

    FamilySay releasing(LocalDate on, Side by) {
        Side decided = releasedBy == Side.FAMILY || releasedBy == Side.PUPIL ? releasedBy : by;
        return new FamilySay(inspectedOn, inspectedBy, agreement, remark, consent, on, decided);
    }

    /** What was inspected has changed: it is to be looked at again. Consent to the move itself stands. */
    FamilySay anew() {
        return new FamilySay(null, null, Agreement.UNKNOWN, null, consent, null, releasedBy);
    }

    boolean decidedAtHome() {
        return releasedBy == Side.FAMILY || releasedBy == Side.PUPIL;
    }
}
