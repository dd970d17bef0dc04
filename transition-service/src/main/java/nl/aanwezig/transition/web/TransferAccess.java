package nl.aanwezig.transition.web;

import java.util.List;
import java.util.Optional;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.Transfer;
import org.springframework.stereotype.Component;

/**
 * Who sees what: the school that hands over sees all of its own; the receiving school what is in force, once it was
 * released, and of that only the released items.
 */
@Component
class TransferAccess {

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

    private static Optional<TransferView> visible(CallerSchools caller, PupilTransfers pupil, Transfer transfer) {
        if (caller.allows(transfer.fromSchoolId())) {
            return Optional.of(TransferView.forSender(pupil, transfer));
        }
        if (caller.allows(transfer.schoolId()) && pupil.isInForce(transfer)) {
            return Optional.of(TransferView.forReceiver(pupil, transfer));
        }
        return Optional.empty();
    }
}
