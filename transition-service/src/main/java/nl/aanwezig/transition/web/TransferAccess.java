package nl.aanwezig.transition.web;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.RefusedException;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who sees what: the school that hands over sees all of its own; the receiving school what is in force, once it was
 * released, and of that only the released items.
 */
@Component
class TransferAccess {

    private static final Logger LOG = LoggerFactory.getLogger(TransferAccess.class);

    private final Transfers transfers;

    TransferAccess(Transfers transfers) {
        this.transfers = transfers;
    }

    /** @throws ProblemException 403 when the token opens neither school; 404 for a receiver before release */
    TransferView viewOf(PupilTransfers pupil, Transfer transfer) {
        CallerSchools caller = CallerSchools.current();
        caller.requireAny(List.of(transfer.fromSchoolId(), transfer.schoolId()));
        return visible(caller, pupil, transfer)
                .orElseThrow(() -> ProblemException.notFound("transfer_not_found", "there is no such transfer"));
    }

    /** Those that the caller may see, and nothing of the others. */
    List<TransferView> visibleOf(PupilTransfers pupil) {
        CallerSchools caller = CallerSchools.current();
        return pupil.transfers().stream()
                .flatMap(transfer -> visible(caller, pupil, transfer).stream())
                .toList();
    }

    private Optional<TransferView> visible(CallerSchools caller, PupilTransfers pupil, Transfer transfer) {
        if (caller.allows(transfer.fromSchoolId())) {
            return Optional.of(TransferView.forSender(pupil, transfer));
        }
        if (caller.allows(transfer.schoolId()) && pupil.isInForce(transfer)) {
            PupilTransfers read = noted(pupil, transfer);
            return read.find(transfer.transferId()).map(each -> TransferView.forReceiver(read, each));
        }
        return Optional.empty();
    }

    /** That it was read is worth a note, and never a reason not to show it. */
    private PupilTransfers noted(PupilTransfers pupil, Transfer transfer) {
        if (transfer.readOn() != null) {
            return pupil;
        }
        try {
            return transfers.noteRead(transfer, reader());
        } catch (RefusedException e) {
            LOG.info("that a transfer was read is not noted: {}", e.refusal().code());
            return pupil;
        }
    }

    /** The subject of the caller's token. */
    static String reader() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "unknown" : caller.getName();
    }
}
