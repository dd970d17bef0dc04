package nl.aanwezig.transition.retention;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.oso.transfer.KeptDossiers;
import nl.aanwezig.transition.reading.ReadRemoval;
import nl.aanwezig.transition.transfer.Transfer;

/**
 * Removes what is no longer kept. Done by half, as in a crash, it is done again: what belongs to a transfer goes first, and
 * the transfer, by which it is found, last. Several instances may do so at once.
 */
public final class Removal {

    private static final int AT_ONCE = 500;

    private final Retention retention;
    private final KeptTransfers transfers;
    private final Contexts contexts;
    private final Attachments attachments;
    private final KeptDossiers dossiers;
    private final ReadRemoval reads;

    public Removal(
            Retention retention,
            KeptTransfers transfers,
            Contexts contexts,
            Attachments attachments,
            KeptDossiers dossiers,
            ReadRemoval reads) {
        this.retention = retention;
        this.transfers = transfers;
        this.contexts = contexts;
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.reads = reads;
    }

    /**
     * Removes the documents of all that are withdrawn. Each time of all of them: one may still have been on its way into
     * the dossier when it was withdrawn.
     */
    public void documentsOfWithdrawn() {
        List<String> withdrawn = transfers.withdrawn();
        for (int from = 0; from < withdrawn.size(); from += AT_ONCE) {
            attachments.removeAll(withdrawn.subList(from, Math.min(withdrawn.size(), from + AT_ONCE)));
        }
    }

    /** The ids of those whose time is over. */
    public List<String> due(LocalDate today) {
        return transfers.over(retention.withdrawnBefore(today), retention.endedBefore(today));
    }

    /**
     * Removes a transfer with its documents, its OSO dossier and the looks into it, if its time is over, and the backbone has nothing left
     * of it.
     *
     * @return whether it is gone
     */
    public boolean remove(String transferId, LocalDate today) {
        if (transfers.find(transferId).filter(each -> isOver(each, today)).isEmpty()) {
            return false;
        }
        removeWhatBelongsTo(transferId);
        if (!transfers.remove(transferId, each -> isOver(each, today))) {
            return false;
        }
        // A last look, or document, may have come in between; now that there is no transfer none can.
        removeWhatBelongsTo(transferId);
        return true;
    }

    private boolean isOver(Transfer transfer, LocalDate today) {
        return retention.isOver(transfer, today) && !contexts.tells(transfer);
    }

    private void removeWhatBelongsTo(String transferId) {
        attachments.removeAll(transferId);
        dossiers.remove(transferId);
        reads.removeAll(transferId);
    }
}
