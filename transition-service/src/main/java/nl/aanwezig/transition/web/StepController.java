package nl.aanwezig.transition.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Deed;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a transfer, each of them in the table {@code Life}. 202 says that the backbone knows what it is to know;
 * 503 that this is not certain, and to ask again; 409 that the step is out of order, or lacks something.
 */
@RestController
@RequestMapping("/transfers/{transferId}")
@PreAuthorize("hasAuthority('SCOPE_transition:write')")
class StepController {

    private final Transfers transfers;
    private final DossierDesk desk;
    private final Attachments attachments;

    StepController(Transfers transfers, DossierDesk desk, Attachments attachments) {
        this.transfers = transfers;
        this.desk = desk;
        this.attachments = attachments;
    }

    @PostMapping("/offer")
    @Operation(summary = "Offer the draft to the family for inspection")
    ResponseEntity<TransferView> offer(@PathVariable String transferId) {
        return taken(transferId, Caller::sender, new Deed.Offer());
    }

    @PostMapping("/inspect")
    @Operation(summary = "Record that the family has inspected it", description = "on: the day; absent: today.")
    ResponseEntity<TransferView> inspect(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable StepRequest request) {
        var day = Given.optionalDay("on", given(request).on());
        return taken(
                transferId,
                Caller::sender,
                new Deed.Inspect(day == null ? transfers.now().today() : day));
    }

    @PostMapping("/agree")
    @Operation(summary = "Record that the family agrees")
    ResponseEntity<TransferView> agree(@PathVariable String transferId) {
        return taken(transferId, Caller::sender, new Deed.Agree());
    }

    @PostMapping("/object")
    @Operation(
            summary = "Record that the family disagrees, and why",
            description = "remark travels along. Between primary and secondary school the transfer may go on.")
    ResponseEntity<TransferView> disagree(@PathVariable String transferId, @RequestBody StepRequest request) {
        return taken(transferId, Caller::sender, new Deed.Disagree(Given.text("remark", request.remark())));
    }

    @PostMapping("/consent")
    @Operation(
            summary = "Record consent to a move between secondary schools",
            description = "by: FAMILY, or from 16 PUPIL. Other transfers need none.")
    ResponseEntity<TransferView> consent(@PathVariable String transferId, @RequestBody StepRequest request) {
        Side by = Given.oneOf(Side.class, "by", request.by(), Refusal.UNKNOWN_VALUE);
        if (by != Side.FAMILY && by != Side.PUPIL) {
            throw Refusal.UNKNOWN_VALUE.because("by must be FAMILY or PUPIL");
        }
        return taken(transferId, Caller::sender, new Deed.GiveConsent(by));
    }

    @PostMapping("/release")
    @Operation(
            summary = "Record what the family releases",
            description = "items: ids of exactly what may travel; absent: all. documents: ids of exactly the documents "
                    + "that may; absent: none. Refused once family or pupil released "
                    + "something themselves: they decide. Released again, what is new is unread.")
    ResponseEntity<TransferView> release(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable StepRequest request) {
        Transfer transfer = transfers.require(transferId);
        Actor sender = Caller.sender(transfer);
        var documents = given(request).documentIds();
        attachments.requireAll(transferId, documents);
        return taken(transferId, each -> sender, new Deed.Release(given(request).itemIds(), documents));
    }

    @PostMapping("/enrol")
    @Operation(
            summary = "The receiving school says which of its pupils this is",
            description = "pupilId at that school. The backbone must know of the enrolment (attendance-service); until "
                    + "then 409 not_enrolled. Where the pupilId was known, this happens by itself.")
    ResponseEntity<TransferView> enrol(@PathVariable String transferId, @RequestBody StepRequest request) {
        Transfer transfer = transfers.require(transferId);
        Actor receiver = Caller.receiver(transfer);
        String pupilId = nl.aanwezig.transition.dossier.Identifiers.requirePseudonym("pupilId", request.pupilId());
        var from = transfers.requireEnrolment(pupilId, transfer.route().schoolId());
        return taken(transferId, each -> receiver, new Deed.Enrol(pupilId, from));
    }

    @PostMapping("/read")
    @Operation(
            summary = "Say that somebody at the receiving school read what was released",
            description =
                    "For what was read elsewhere, as with an assessment: the receiving school's own GET says it by"
                            + " itself. The look is kept with who and why, like any other: purpose (absent: GUIDE_PUPIL), role"
                            + " (MENTOR or CARE_TEAM; absent: MENTOR), person. The first time counts, and a new release is"
                            + " unread again. The topic carries the day alone.")
    ResponseEntity<TransferView> read(
            @PathVariable String transferId,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String person) {
        return ResponseEntity.accepted().body(desk.readElsewhere(transferId, purpose, role, person));
    }

    @PostMapping("/hand-over/plan")
    @Operation(summary = "Plan the warm hand-over", description = "on: the day, today or later.")
    ResponseEntity<TransferView> plan(@PathVariable String transferId, @RequestBody StepRequest request) {
        return taken(transferId, Caller::either, new Deed.PlanHandOver(Given.day("on", request.on())));
    }

    @PostMapping("/hand-over/hold")
    @Operation(summary = "Say that the warm hand-over took place", description = "on: the day; absent: today.")
    ResponseEntity<TransferView> hold(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable StepRequest request) {
        var day = Given.optionalDay("on", given(request).on());
        return taken(
                transferId,
                Caller::either,
                new Deed.HoldHandOver(day == null ? transfers.now().today() : day));
    }

    @PostMapping("/checks/six-weeks")
    @Operation(
            summary = "Look back with the teacher of the old school, six weeks after the first school day",
            description = "remark: how it goes. Before its day: 409 too_early.")
    ResponseEntity<TransferView> sixWeeks(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable StepRequest request) {
        var due = transfers.sixWeeksDue(transfers.require(transferId));
        return taken(
                transferId,
                Caller::either,
                new Deed.CheckSixWeeks(given(request).remark(), due));
    }

    @PostMapping("/checks/hundred-days")
    @Operation(
            summary = "Look back with the teacher of the old school, on the 100th school day or later",
            description = "remark: how it goes. Before its day: 409 too_early.")
    ResponseEntity<TransferView> hundredDays(
            @PathVariable String transferId, @RequestBody(required = false) @Nullable StepRequest request) {
        var due = transfers.hundredDaysDue(transfers.require(transferId));
        return taken(
                transferId,
                Caller::either,
                new Deed.CheckHundredDays(given(request).remark(), due));
    }

    @PostMapping("/close")
    @Operation(summary = "Close the transfer: both schools and the family are done with it")
    ResponseEntity<TransferView> close(@PathVariable String transferId) {
        return taken(transferId, Caller::receiver, new Deed.Close());
    }

    @PostMapping("/withdraw")
    @Operation(
            summary = "Take everything back, at any time",
            description = "Every consumer forgets the items. Only a new transfer brings anything back.")
    ResponseEntity<TransferView> withdraw(@PathVariable String transferId) {
        return taken(transferId, Caller::sender, new Deed.Withdraw());
    }

    private ResponseEntity<TransferView> taken(String transferId, Function<Transfer, Actor> who, Deed deed) {
        Actor actor = who.apply(transfers.require(transferId));
        Transfer after = transfers.take(transferId, deed, actor);
        return ResponseEntity.accepted().body(desk.shown(after, actor.side()));
    }

    private static StepRequest given(@Nullable StepRequest request) {
        return request == null ? StepRequest.EMPTY : request;
    }
}
