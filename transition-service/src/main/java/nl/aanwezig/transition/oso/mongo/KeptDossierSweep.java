package nl.aanwezig.transition.oso.mongo;

import java.time.Duration;
import java.util.Optional;
import nl.aanwezig.transition.oso.transfer.ForgettingTransfers;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what a crash left of OSO dossiers that were being kept, replaced or removed. */
@Component
class KeptDossierSweep {

    /** Far longer than keeping a dossier takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MongoKeptDossiers dossiers;
    private final TransferStore transfers;

    KeptDossierSweep(MongoKeptDossiers dossiers, TransferStore transfers) {
        this.dossiers = dossiers;
        this.transfers = transfers;
    }

    @Scheduled(
            initialDelayString = "${aanwezig.transition.oso.sweep-every:1h}",
            fixedDelayString = "${aanwezig.transition.oso.sweep-every:1h}")
    void sweep() {
        for (String transferId : dossiers.leftSince(PATIENCE)) {
            Optional<Transfer> transfer = transfers.find(transferId);
            if (transfer.isEmpty() || ForgettingTransfers.isOver(transfer.get())) {
                dossiers.remove(transferId);
            } else {
                dossiers.clear(transferId, PATIENCE);
            }
        }
    }
}
