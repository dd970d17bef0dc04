package nl.aanwezig.transition.transfer;

import java.util.List;
import java.util.Optional;

/** Lets another change come first, once, between reading and keeping. */
final class RacingStore implements TransferStore {

    private final TransferStore store;
    private Runnable other;

    RacingStore(TransferStore store, Runnable other) {
        this.store = store;
        this.other = other;
    }

    @Override
    public boolean keep(PupilTransfers changed) {
        Runnable first = other;
        other = () -> {};
        first.run();
        return store.keep(changed);
    }

    @Override
    public PupilTransfers ofPupil(String pupilId) {
        return store.ofPupil(pupilId);
    }

    @Override
    public Optional<PupilTransfers> withTransfer(String transferId) {
        return store.withTransfer(transferId);
    }

    @Override
    public void markPublished(String pupilId, long revision) {
        store.markPublished(pupilId, revision);
    }

    @Override
    public List<String> laggingPupils(int atMost) {
        return store.laggingPupils(atMost);
    }
}
