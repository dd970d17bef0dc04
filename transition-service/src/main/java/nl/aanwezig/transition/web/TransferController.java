package nl.aanwezig.transition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.transfer.Moment;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transfers: drafted, read, and listed. */
@RestController
@RequestMapping("/transfers")
class TransferController {

    private static final int PAGE = 50;

    private final Transfers transfers;
    private final DossierDesk desk;
    private final KnownCodes codes;

    TransferController(Transfers transfers, DossierDesk desk, KnownCodes codes) {
        this.transfers = transfers;
        this.desk = desk;
        this.codes = codes;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Draft a transfer; with inspectedOn and release also inspect and release it",
            description = "Nothing reaches the receiving school before it is released and the pupil is enrolled there. "
                    + "Sent twice, it is two transfers.")
    ResponseEntity<TransferView> draft(@RequestBody TransferRequest request) {
        Moment now = transfers.now();
        Transfer draft = request.toDraft(UUID.randomUUID().toString(), Caller.actor(Side.SENDER), now);
        var sender = Caller.sender(draft);
        Transfer started = transfers.start(draft, fresh -> request.with(fresh, codes, sender, now));
        return ResponseEntity.created(URI.create("/transfers/" + draft.transferId()))
                .body(desk.shown(started, Side.SENDER));
    }

    @GetMapping("/{transferId}")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "A dossier: the three voices side by side",
            description = "The school that hands over sees all of it; the receiving school, once delivered, what was "
                    + "released: its first look is kept as readOn. purpose: why it is read; it is kept, and the family "
                    + "can see it. role: TEACHER, ADMINISTRATION, MENTOR or CARE_TEAM, for whom the school's system "
                    + "vouches; CARE_TEAM needs it in the token's claim roles.")
    TransferView get(
            @PathVariable String transferId,
            @RequestParam(required = false) @Nullable String purpose,
            @Parameter(description = "for whom the system looks; absent: TEACHER, or MENTOR at the receiving school")
                    @RequestParam(required = false)
                    @Nullable
                    String role,
            @Parameter(description = "opaque id of that person; absent where the system does not say")
                    @RequestParam(required = false)
                    @Nullable
                    String person) {
        return desk.open(transferId, Given.oneOf(ReadPurpose.class, "purpose", purpose, Refusal.UNKNOWN_VALUE));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "Transfers in brief: of a pupil, from a school, or to a school",
            description = "Exactly one of pupilId (at the receiving school), fromSchoolId and schoolId. The receiving "
                    + "school sees those that are released; 50 a page, newest first.")
    List<TransferSummary> list(
            @RequestParam(required = false) @Nullable String pupilId,
            @RequestParam(required = false) @Nullable String fromSchoolId,
            @RequestParam(required = false) @Nullable String schoolId,
            @RequestParam(defaultValue = "0") int page) {
        int skip = Math.multiplyExact(Math.clamp(page, 0, 100_000), PAGE);
        CallerSchools caller = CallerSchools.current();
        List<Transfer> found;
        if (pupilId != null) {
            found = transfers.about(pupilId);
        } else if (fromSchoolId != null) {
            caller.require(fromSchoolId);
            found = transfers.from(fromSchoolId, skip, PAGE);
        } else if (schoolId != null) {
            caller.require(schoolId);
            found = transfers.to(schoolId, skip, PAGE);
        } else {
            throw Refusal.MISSING_FIELD.because("pupilId, fromSchoolId or schoolId is missing");
        }
        return found.stream()
                .filter(each -> visible(caller, each))
                .map(each -> TransferSummary.of(each, desk.due(each)))
                .toList();
    }

    private static boolean visible(CallerSchools caller, Transfer transfer) {
        boolean released = transfer.say().releasedOn() != null && transfer.state() != TransferState.WITHDRAWN;
        return caller.allows(transfer.route().fromSchoolId())
                || caller.allows(transfer.route().schoolId()) && released;
    }
}
