package nl.aanwezig.notification.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has the lead in a case that partners were told of: nobody yet, or exactly one.
 *
 * @param waitingSince since when it waits for somebody: for a lead, or for the one it is handed over to
 * @param offeredTo whom it is handed over to; until that one accepts, the lead stays where it is
 * @param escalatedAt when it was said that nobody took it; null while nobody waits too long
 * @param closed whether there is nothing to lead any more
 */
public record LeadCase(
        String signalId,
        String schoolId,
        String pupilId,
        String kind,
        Instant waitingSince,
        @Nullable Party lead,
        @Nullable Party offeredTo,
        List<Party> joined,
        List<Party> declined,
        @Nullable Instant escalatedAt,
        boolean closed) {

    /** A partner or a member of staff. */
    public record Party(Side side, String id) {

        public enum Side {
            PARTNER,
            STAFF
        }

        public Party {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(id, "id");
        }
    }

    /** An answer that does not fit how the case stands; the code is stable. */
    public static final class Refused extends RuntimeException {

        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public LeadCase {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(waitingSince, "waitingSince");
        joined = List.copyOf(joined);
        declined = List.copyOf(declined);
    }

    static LeadCase opened(CaseStep step, Instant at) {
        return new LeadCase(
                step.signalId(),
                step.schoolId(),
                step.pupilId(),
                step.kind(),
                at,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false);
    }

    /** Takes the lead: where nobody has it, or where it is handed over to this one. */
    LeadCase accepted(Party party, Instant at) {
        requireOpen();
        if (party.equals(lead)) {
            return this;
        }
        if (lead != null && !party.equals(offeredTo)) {
            throw new Refused("lead_taken");
        }
        // Who handed it over stays with it.
        List<Party> others = lead == null ? joined : with(joined, lead);
        return new LeadCase(
                signalId,
                schoolId,
                pupilId,
                kind,
                at,
                party,
                null,
                without(others, party),
                without(declined, party),
                null,
                false);
    }

    /** Helps, without the lead. */
    LeadCase joined(Party party) {
        requireOpen();
        if (party.equals(lead)) {
            throw new Refused("has_the_lead");
        }
        return new LeadCase(
                signalId,
                schoolId,
                pupilId,
                kind,
                waitingSince,
                lead,
                offeredTo,
                with(joined, party),
                without(declined, party),
                escalatedAt,
                false);
    }

    /** Takes no part; whoever had the lead gives it up, and the case waits for another. */
    LeadCase declined(Party party, Instant at) {
        requireOpen();
        boolean gaveUp = party.equals(lead);
        return new LeadCase(
                signalId,
                schoolId,
                pupilId,
                kind,
                gaveUp ? at : waitingSince,
                gaveUp ? null : lead,
                party.equals(offeredTo) ? null : offeredTo,
                without(joined, party),
                with(declined, party),
                gaveUp ? null : escalatedAt,
                false);
    }

    /** Hands the lead over; it stays where it is until the other accepts. */
    LeadCase offered(Party from, Party to, Instant at) {
        requireOpen();
        if (!from.equals(lead)) {
            throw new Refused("has_not_the_lead");
        }
        return new LeadCase(
                signalId, schoolId, pupilId, kind, at, lead, to, joined, without(declined, to), null, false);
    }

    /** Nobody answered in time: a hand-over lapses, and what has no lead is said to have none. */
    LeadCase escalated(Instant at) {
        return new LeadCase(signalId, schoolId, pupilId, kind, waitingSince, lead, null, joined, declined, at, closed);
    }

    LeadCase over() {
        return new LeadCase(
                signalId, schoolId, pupilId, kind, waitingSince, lead, null, joined, declined, escalatedAt, true);
    }

    public boolean isWaiting() {
        return !closed && escalatedAt == null && (lead == null || offeredTo != null);
    }

    private void requireOpen() {
        if (closed) {
            throw new Refused("case_closed");
        }
    }

    private static List<Party> with(List<Party> parties, Party party) {
        if (parties.contains(party)) {
            return parties;
        }
        List<Party> more = new ArrayList<>(parties);
        more.add(party);
        return more;
    }

    private static List<Party> without(List<Party> parties, @Nullable Party party) {
        return parties.stream().filter(each -> !each.equals(party)).toList();
    }
}
