package nl.aanwezig.transition.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.Problems;
import nl.aanwezig.transition.transfer.PupilTransfers;
import nl.aanwezig.transition.transfer.Refusal;
import nl.aanwezig.transition.transfer.RefusedException;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transfers over HTTP. 202 says that Kafka has the new context; 503 that this is not certain, and to ask again. */
@RestController
@RequestMapping("/transfers")
class TransferController {

    private final Transfers transfers;
    private final TransferAccess access;
    private final Clock clock;

    TransferController(Transfers transfers, TransferAccess access, Clock clock) {
        this.transfers = transfers;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Draft a transfer; with release true also release it",
            description = "Nothing leaves the primary school before release. Sent twice, it is two transfers; the "
                    + "newest release for a pupil is the one in force.")
    ResponseEntity<TransferView> draft(@RequestBody TransferRequest request) {
        Transfer draft = request.toDraft(UUID.randomUUID().toString(), clock.instant());
        CallerSchools.current().require(draft.fromSchoolId());
        PupilTransfers pupil = request.releaseAtOnce()
                ? transfers.draftAndRelease(draft, ReleaseRequest.EMPTY.toRelease())
                : transfers.draft(draft);
        return ResponseEntity.created(URI.create("/transfers/" + draft.transferId()))
                .body(view(pupil, draft.transferId()));
    }

    @PostMapping("/{transferId}/release")
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Release items to the receiving school",
            description = "Needs the parents' inspection (inspectedOn), in the draft or here. Released again, it is a "
                    + "new revision with exactly the items named.")
    ResponseEntity<TransferView> release(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable ReleaseRequest request) {
        Transfer transfer = ownTransfer(transferId);
        PupilTransfers pupil =
                transfers.release(transfer, (request == null ? ReleaseRequest.EMPTY : request).toRelease());
        return ResponseEntity.accepted().body(view(pupil, transferId));
    }

    @PostMapping("/{transferId}/withdraw")
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Take everything back",
            description = "Every consumer forgets the items. Only a new transfer brings anything back.")
    ResponseEntity<TransferView> withdraw(@PathVariable String transferId) {
        PupilTransfers pupil = transfers.withdraw(ownTransfer(transferId));
        return ResponseEntity.accepted().body(view(pupil, transferId));
    }

    @PostMapping("/{transferId}/read")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "Say that somebody at the receiving school read what was released",
            description =
                    "For what was read elsewhere, as with an assessment: the receiving school's own GET says it by"
                            + " itself. The first time counts, and a new release is unread again. The topic carries the day"
                            + " alone.")
    ResponseEntity<TransferView> read(@PathVariable String transferId) {
        Transfer transfer = require(transfers.withTransfer(transferId), transferId);
        CallerSchools.current().require(transfer.schoolId());
        PupilTransfers pupil = transfers.read(transfer, TransferAccess.reader());
        return ResponseEntity.accepted().body(TransferView.forReceiver(pupil, require(pupil, transferId)));
    }

    @GetMapping("/{transferId}")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "One transfer",
            description =
                    "The school that hands over sees all of it; the receiving school, once released, what was released:"
                            + " its first look is kept as readOn.")
    TransferView get(@PathVariable String transferId) {
        PupilTransfers pupil = transfers.withTransfer(transferId);
        return access.viewOf(pupil, require(pupil, transferId));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(summary = "The transfers of a pupil (id at the secondary school) that the caller may see")
    List<TransferView> ofPupil(@RequestParam String pupilId) {
        return access.visibleOf(transfers.ofPupil(pupilId));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        HttpStatus status = switch (refused.refusal().kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status)
                .body(Problems.of(status, refused.refusal().code(), refused.detail()));
    }

    private Transfer ownTransfer(String transferId) {
        Transfer transfer = require(transfers.withTransfer(transferId), transferId);
        CallerSchools.current().require(transfer.fromSchoolId());
        return transfer;
    }

    private static TransferView view(PupilTransfers pupil, String transferId) {
        return TransferView.forSender(pupil, require(pupil, transferId));
    }

    private static Transfer require(PupilTransfers pupil, String transferId) {
        return pupil.find(transferId)
                .orElseThrow(() -> Refusal.TRANSFER_NOT_FOUND.because("there is no such transfer"));
    }
}
