package nl.aanwezig.transition.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps transfers as the real store does: guarded by version. */
final class InMemoryTransferStore implements TransferStore {

    private final Map<String, PupilTransfers> kept = new HashMap<>();

    @Override
    public PupilTransfers ofPupil(String pupilId) {
        return kept.getOrDefault(pupilId, PupilTransfers.none(pupilId));
    }

    @Override
    public Optional<PupilTransfers> withTransfer(String transferId) {
        return kept.values().stream()
                .filter(pupil -> pupil.find(transferId).isPresent())
                .findFirst();
    }

    @Override
    public boolean keep(PupilTransfers changed) {
        PupilTransfers now = ofPupil(changed.pupilId());
        if (now.version() != changed.version()) {
            return false;
        }
        kept.put(changed.pupilId(), with(changed, changed.version() + 1, now.publishedRevision()));
        return true;
    }

    @Override
    public void markPublished(String pupilId, long revision) {
        PupilTransfers now = ofPupil(pupilId);
        if (now.revision() == revision) {
            kept.put(pupilId, with(now, now.version(), revision));
        }
    }

    @Override
    public List<String> laggingPupils(int atMost) {
        return kept.values().stream()
                .filter(PupilTransfers::lagging)
                .map(PupilTransfers::pupilId)
                .limit(atMost)
                .toList();
    }

    private static PupilTransfers with(PupilTransfers pupil, long version, long publishedRevision) {
        return new PupilTransfers(
                pupil.pupilId(),
                version,
                pupil.revision(),
                publishedRevision,
                pupil.inForce(),
                pupil.revisedAt(),
                pupil.transfers());
    }
}
