package nl.aanwezig.transition.web;

import java.util.Set;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.dossier.Identifiers;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.reading.Reads;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens a dossier: the school that hands over sees all of its own; the receiving school what was delivered, and of that
 * what its reader may see. Each look is recorded before anything is shown; the first of the receiving school is
 * the step READ.
 */
@Component
public class DossierDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DossierDesk.class);

    private final Transfers transfers;
    private final DossierGate gate;
    private final Reads reads;

    DossierDesk(Transfers transfers, DossierGate gate, Reads reads) {
        this.transfers = transfers;
        this.gate = gate;
        this.reads = reads;
    }

    TransferView open(String transferId, ReadPurpose purpose) {
        Reader reader = gate.requireReader(transferId, purpose);
        Transfer transfer = transfers.require(transferId);
        reads.record(transferId, reader, purpose, ReadWhat.DOSSIER);
        if (transfer.route().fromSchoolId().equals(reader.schoolId())) {
            return TransferView.forSender(transfer, due(transfer));
        }
        return TransferView.forReceiver(
                noteRead(transfer),
                due(transfer),
                reader.opensCareTeam(),
                transfers.now().today());
    }

    /**
     * A look that took place elsewhere, beside an assessment, as the receiving school's system reports it.
     *
     * @param purpose absent: GUIDE_PUPIL
     * @param role absent: MENTOR
     */
    TransferView readElsewhere(
            String transferId, @Nullable String purpose, @Nullable String role, @Nullable String person) {
        Transfer transfer = transfers.require(transferId);
        Actor receiver = Caller.receiver(transfer);
        requireDelivered(transfer);
        ReadPurpose why = Given.optionalOneOf(ReadPurpose.class, "purpose", purpose, Refusal.UNKNOWN_VALUE);
        Reader reader = new Reader(
                receiver.name(),
                person == null ? null : Identifiers.requirePseudonym("person", person),
                readerElsewhere(role),
                transfer.route().schoolId(),
                false,
                Set.of());
        reads.record(transferId, reader, why == null ? ReadPurpose.GUIDE_PUPIL : why, ReadWhat.ASSESSMENT);
        return shown(transfers.take(transferId, new Deed.Read(), receiver), Side.RECEIVER);
    }

    private static ReaderRole readerElsewhere(@Nullable String role) {
        ReaderRole given = Given.optionalOneOf(ReaderRole.class, "role", role, Refusal.UNKNOWN_VALUE);
        if (given != null && given != ReaderRole.MENTOR && given != ReaderRole.CARE_TEAM) {
            throw Refusal.UNKNOWN_VALUE.because("role must be MENTOR or CARE_TEAM");
        }
        return given == null ? ReaderRole.MENTOR : given;
    }

    /** As the one who changed it sees it afterwards. The receiving school sees no items: a step is no look into the dossier. */
    public TransferView shown(Transfer transfer, Side side) {
        return side == Side.SENDER
                ? TransferView.forSender(transfer, due(transfer))
                : TransferView.withoutItems(
                        transfer, due(transfer), transfers.now().today());
    }

    TransferView.Due due(Transfer transfer) {
        return new TransferView.Due(transfers.sixWeeksDue(transfer), transfers.hundredDaysDue(transfer));
    }

    /** Before release there is nothing for the receiving school; before enrolment it has to wait. */
    static void requireDelivered(Transfer transfer) {
        if (transfer.state() == TransferState.RELEASED || transfer.state() == TransferState.ENROLLED) {
            throw Refusal.NOT_ENROLLED.because("the pupil is not yet enrolled at the receiving school");
        }
        if (!transfer.state().delivered()) {
            throw Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer");
        }
    }

    /** That the broker is away is no reason not to show it: the read is stored, and told later. */
    private Transfer noteRead(Transfer transfer) {
        if (transfer.arrival().readOn() != null || transfer.state() == TransferState.CLOSED) {
            return transfer;
        }
        try {
            return transfers.take(transfer.transferId(), new Deed.Read(), Caller.actor(Side.RECEIVER));
        } catch (ProblemException e) {
            LOG.info("that a transfer was read is told later: {}", e.code());
            return transfers.require(transfer.transferId());
        }
    }
}
