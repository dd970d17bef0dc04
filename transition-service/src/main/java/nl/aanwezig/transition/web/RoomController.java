package nl.aanwezig.transition.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Consumer;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.RoomEdit;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The parents' room, for the systems of the two schools: contact persons, the line with home, agreements. */
@RestController
@RequestMapping("/transfers/{transferId}")
@PreAuthorize("hasAuthority('SCOPE_transition:write')")
class RoomController {

    private final Transfers transfers;
    private final DossierDesk desk;

    RoomController(Transfers transfers, DossierDesk desk) {
        this.transfers = transfers;
        this.desk = desk;
    }

    @PutMapping("/contact-preference")
    @Operation(
            summary = "How the family wishes to be reached",
            description = "channels (PHONE, SMS, EMAIL, LETTER) in order of liking; language (BCP 47), interpreter, "
                    + "moment (MORNING, AFTERNOON, EVENING).")
    TransferView preference(@PathVariable String transferId, @RequestBody RoomRequest.Preference request) {
        Actor sender = Caller.sender(transfers.require(transferId));
        return changed(transferId, sender, room -> room.prefer(request.toPreference()));
    }

    @PutMapping("/trusted")
    @Operation(summary = "The person at the old school whom the family trusts (staffId of the directory)")
    TransferView trusted(@PathVariable String transferId, @RequestBody RoomRequest.Person request) {
        Actor sender = Caller.sender(transfers.require(transferId));
        return changed(transferId, sender, room -> room.trust(request.staffId()));
    }

    @PutMapping("/people")
    @Operation(
            summary = "Whom at the old school the family may choose from",
            description =
                    "people: [{staffId, name}], at most 20; the names stay in the transfer, encrypted, and are shown "
                            + "to family and pupil alone.")
    TransferView people(@PathVariable String transferId, @RequestBody RoomRequest.People request) {
        Actor sender = Caller.sender(transfers.require(transferId));
        return changed(transferId, sender, room -> room.offer(request.toPeople()));
    }

    @PutMapping("/counterpart")
    @Operation(
            summary = "The contact person that the new school names (staffId of the directory)",
            description = "Once both are known and the transfer is delivered, both are introduced to the family.")
    TransferView counterpart(@PathVariable String transferId, @RequestBody RoomRequest.Person request) {
        Actor receiver = Caller.receiver(transfers.require(transferId));
        return changed(transferId, receiver, room -> room.meet(request.staffId()));
    }

    @PostMapping("/agreements")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "What we agreed, who does it, by when")
    TransferView agree(@PathVariable String transferId, @RequestBody RoomRequest.Agreement request) {
        Actor actor = Caller.either(transfers.require(transferId));
        var promise = request.toPromise(actor.side(), transfers.now().today());
        return changed(transferId, actor, room -> room.agree(promise));
    }

    @PostMapping("/agreements/{agreementId}/done")
    @Operation(summary = "An agreement was kept")
    TransferView done(@PathVariable String transferId, @PathVariable String agreementId) {
        Actor actor = Caller.either(transfers.require(transferId));
        return changed(
                transferId,
                actor,
                room -> room.done(agreementId, transfers.now().today()));
    }

    private TransferView changed(String transferId, Actor actor, Consumer<RoomEdit> change) {
        return desk.shown(transfers.change(transferId, (before, now) -> before.inRoom(change, now)), actor.side());
    }
}
