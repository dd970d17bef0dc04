package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All transfers for one pupil of a secondary school, changed as a whole: which release is the newest, and the revision
 * that the backbone is told, can then not disagree. The newest release is in force; an older one does not come
 * back when the newest is withdrawn, since what a family takes back must stay gone.
 *
 * @param version counts every change, to notice a concurrent one
 * @param revision counts what the backbone is told; 0: nothing yet
 * @param publishedRevision the last revision that Kafka has acknowledged
 * @param inForce the transfer that was released last, also when it was withdrawn since; null before any release
 * @param revisedAt when the revision came about, null before any
 */
public record PupilTransfers(
        String pupilId,
        long version,
        long revision,
        long publishedRevision,
        @Nullable String inForce,
        @Nullable Instant revisedAt,
        List<Transfer> transfers) {

    private static final int MOST_TRANSFERS = 50;

    public PupilTransfers {
        transfers = List.copyOf(transfers);
    }

    public static PupilTransfers none(String pupilId) {
        return new PupilTransfers(pupilId, 0, 0, 0, null, null, List.of());
    }

    /** Whether something has not been told yet. */
    public boolean lagging() {
        return revision != publishedRevision;
    }

    public Optional<Transfer> find(String transferId) {
        return transfers.stream()
                .filter(each -> each.transferId().equals(transferId))
                .findFirst();
    }

    public boolean isInForce(Transfer transfer) {
        return transfer.transferId().equals(inForce) && transfer.state() == TransferState.RELEASED;
    }

    /** What the backbone is to know now; empty before the first release. */
    public Optional<PupilContext> context() {
        if (inForce == null || revisedAt == null) {
            return Optional.empty();
        }
        Transfer transfer = require(inForce);
        boolean released = isInForce(transfer);
        return Optional.of(new PupilContext(
                pupilId,
                revision,
                transfer.schoolId(),
                transfer.transferId(),
                released ? ContextStatus.RELEASED : ContextStatus.WITHDRAWN,
                released ? transfer.releasedOn() : null,
                released ? transfer.until() : null,
                released ? transfer.readOn() : null,
                released ? transfer.releasedItems() : List.of(),
                revisedAt));
    }

    PupilTransfers draft(Transfer transfer) {
        if (transfers.size() >= MOST_TRANSFERS) {
            throw Refusal.TOO_MANY_TRANSFERS.because("a pupil has at most " + MOST_TRANSFERS + " transfers");
        }
        List<Transfer> more = new ArrayList<>(transfers);
        more.add(transfer);
        return new PupilTransfers(pupilId, version, revision, publishedRevision, inForce, revisedAt, more);
    }

    PupilTransfers release(String transferId, Release release, LocalDate today, Instant now) {
        Transfer released = require(transferId).release(release, today);
        return new PupilTransfers(
                pupilId, version, revision + 1, publishedRevision, transferId, now, replacing(released));
    }

    /** Read by the receiving school, which can only read what is in force; read again, nothing changes. */
    PupilTransfers read(String transferId, String by, LocalDate today, Instant now) {
        Transfer before = require(transferId);
        if (!isInForce(before)) {
            throw Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer");
        }
        Transfer after = before.read(by, today);
        return after.equals(before)
                ? this
                : new PupilTransfers(pupilId, version, revision + 1, publishedRevision, inForce, now, replacing(after));
    }

    /** Told to the backbone only where the transfer is the one in force: an overtaken one is no longer known there. */
    PupilTransfers withdraw(String transferId, Instant now) {
        Transfer before = require(transferId);
        List<Transfer> after = replacing(before.withdraw());
        return isInForce(before)
                ? new PupilTransfers(pupilId, version, revision + 1, publishedRevision, inForce, now, after)
                : new PupilTransfers(pupilId, version, revision, publishedRevision, inForce, revisedAt, after);
    }

    private Transfer require(String transferId) {
        return find(transferId).orElseThrow(() -> Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer"));
    }

    private List<Transfer> replacing(Transfer changed) {
        return transfers.stream()
                .map(each -> each.transferId().equals(changed.transferId()) ? changed : each)
                .toList();
    }
}
