package nl.aanwezig.transition.transfer;

import java.util.List;
import java.util.Optional;

/** Where transfers are kept: one document a pupil, changed atomically. */
public interface TransferStore {

    /** Those of a pupil; {@link PupilTransfers#none} where nothing is kept. */
    PupilTransfers ofPupil(String pupilId);

    /** Those of the pupil that this transfer is about. */
    Optional<PupilTransfers> withTransfer(String transferId);

    /**
     * Keeps a change, unless another one came first.
     *
     * @param changed still with the version that was read
     * @return false when the version has moved on: nothing was kept, read again
     */
    boolean keep(PupilTransfers changed);

    /** Records that Kafka has acknowledged this revision; without effect when a newer one has come about since. */
    void markPublished(String pupilId, long revision);

    /** Pupils of whom a revision was not acknowledged, at most so many. */
    List<String> laggingPupils(int atMost);
}
