package nl.aanwezig.transition.context;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.aanwezig.transition.transfer.Told;
import nl.aanwezig.transition.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * What the backbone is told of a pupil of a receiving school, the whole of it each time, so that only the newest revision
 * matters. The transfer that was delivered last is in force; an older one does not come back when that one is withdrawn,
 * since what a family takes back must stay gone.
 *
 * @param pupilId pseudonym at the receiving school
 * @param revision counts up for the pupil over all transfers; a consumer keeps the highest
 * @param fromSchoolId the school that hands over; on the topic only beside the person there whom the family trusts
 * @param telling which telling of the transfer this is; an older one that comes late changes nothing
 * @param told null when withdrawn, or when all of it has ended
 * @param saidAt when the revision came about, also when it is said again
 */
public record PupilContext(
        String pupilId,
        int revision,
        String transferId,
        String schoolId,
        String fromSchoolId,
        int telling,
        Instant deliveredAt,
        @Nullable Told told,
        Instant saidAt) {

    /** The first that is told of a pupil; empty where the transfer has not been delivered. */
    public static Optional<PupilContext> first(Transfer transfer, LocalDate today, Instant now) {
        String pupilId = transfer.route().pupilId();
        Instant delivered = transfer.arrival().deliveredAt();
        Told told = transfer.told(today).orElse(null);
        return pupilId == null || delivered == null || told == null
                ? Optional.empty()
                : Optional.of(new PupilContext(
                        pupilId,
                        1,
                        transfer.transferId(),
                        transfer.route().schoolId(),
                        transfer.route().fromSchoolId(),
                        transfer.tellings(),
                        delivered,
                        told,
                        now));
    }

    public ContextStatus status() {
        return told == null ? ContextStatus.WITHDRAWN : ContextStatus.RELEASED;
    }

    /** With what the transfer says now, where it is in force or takes over. */
    public PupilContext following(Transfer transfer, LocalDate today, Instant now) {
        boolean same = transfer.transferId().equals(transferId);
        if (same) {
            return transfer.tellings() > telling
                    ? revised(this, transfer.tellings(), deliveredAt, toldBy(transfer, today), now)
                    : this;
        }
        return first(transfer, today, now)
                .filter(other -> !other.deliveredAt.isBefore(deliveredAt))
                .map(other -> revised(other, other.telling, other.deliveredAt, other.told, now))
                .orElse(this);
    }

    /** Without what has ended before that day. */
    public PupilContext asOf(LocalDate today, Instant now) {
        if (told == null) {
            return this;
        }
        Told left = today.isAfter(told.until()) ? null : told.asOf(today);
        return told.equals(left) ? this : revised(this, telling, deliveredAt, left, now);
    }

    private static @Nullable Told toldBy(Transfer transfer, LocalDate today) {
        return transfer.told(today).orElse(null);
    }

    private PupilContext revised(
            PupilContext of, int newTelling, Instant newDeliveredAt, @Nullable Told newTold, Instant now) {
        return new PupilContext(
                pupilId,
                revision + 1,
                of.transferId,
                of.schoolId,
                of.fromSchoolId,
                newTelling,
                newDeliveredAt,
                newTold,
                now);
    }
}
