package nl.aanwezig.transition.transfer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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
 * @param documents ids of exactly the documents that may travel; null in what was stored before there were any
 */
public record FamilySay(
        @Nullable LocalDate inspectedOn,
        @Nullable Side inspectedBy,
        Agreement agreement,
        @Nullable String remark,
        @Nullable Consent consent,
        @Nullable LocalDate releasedOn,
        @Nullable Side releasedBy,
        @Nullable Set<String> documents) {

    public enum Agreement {
        UNKNOWN,
        AGREED,
        OBJECTED
    }

    /** @param by FAMILY or PUPIL */
    public record Consent(Side by, LocalDate on) {}

    static final FamilySay NOTHING = new FamilySay(null, null, Agreement.UNKNOWN, null, null, null, null, Set.of());

    public FamilySay {
        documents = documents == null ? Set.of() : Set.copyOf(documents);
    }

    @Override
    public Set<String> documents() {
        return Objects.requireNonNull(documents);
    }

    FamilySay inspected(LocalDate on, Side by) {
        return new FamilySay(on, by, agreement, remark, consent, releasedOn, releasedBy, documents());
    }

    FamilySay agreeing(Agreement said, @Nullable String why) {
        return new FamilySay(inspectedOn, inspectedBy, said, why, consent, releasedOn, releasedBy, documents());
    }

    FamilySay consenting(Consent given) {
        return new FamilySay(inspectedOn, inspectedBy, agreement, remark, given, releasedOn, releasedBy, documents());
    }

    FamilySay releasing(LocalDate on, Side by, Set<String> exactly) {
        Side decided = decidedAtHome() ? releasedBy : by;
        return new FamilySay(inspectedOn, inspectedBy, agreement, remark, consent, on, decided, exactly);
    }

    /** What was inspected has changed: it is to be looked at again. Consent to the move itself stands. */
    FamilySay anew() {
        return new FamilySay(null, null, Agreement.UNKNOWN, null, consent, null, releasedBy, Set.of());
    }

    FamilySay takingBack() {
        return new FamilySay(inspectedOn, inspectedBy, agreement, remark, consent, releasedOn, releasedBy, Set.of());
    }

    boolean decidedAtHome() {
        return releasedBy == Side.FAMILY || releasedBy == Side.PUPIL;
    }
}
