package nl.aanwezig.transition.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.aanwezig.transition.dossier.Item;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.dossier.Words;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Items of a dossier, for the system of the school that hands over. It changes the school's own items alone; what it
 * writes down for family or pupil is theirs from then on.
 */
@RestController
@RequestMapping("/transfers/{transferId}/items")
@PreAuthorize("hasAuthority('SCOPE_transition:write')")
class ItemController {

    private final Transfers transfers;
    private final DossierDesk desk;
    private final KnownCodes codes;

    ItemController(Transfers transfers, DossierDesk desk, KnownCodes codes) {
        this.transfers = transfers;
        this.desk = desk;
        this.codes = codes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an item",
            description = "An item of the voice SCHOOL after the inspection makes the draft one that is offered anew. "
                    + "What family or pupil say can be added until the transfer is over; they release it.")
    TransferView add(@PathVariable String transferId, @RequestBody ItemRequest request) {
        Transfer transfer = transfers.require(transferId);
        Actor sender = Caller.sender(transfer);
        Item item = request.toItem(codes, transfer.until(), transfers.now().today());
        return shown(transfers.change(transferId, (before, now) -> before.say(item, sender, now)));
    }

    @PutMapping("/{itemId}")
    @Operation(summary = "Change an item of the school; one of another voice is refused with not_your_voice")
    TransferView reword(
            @PathVariable String transferId, @PathVariable String itemId, @RequestBody ItemRequest request) {
        Transfer transfer = transfers.require(transferId);
        Actor sender = Caller.sender(transfer);
        Words words = request.toWords(codes, transfer.until());
        return shown(
                transfers.change(transferId, (before, now) -> before.reword(itemId, Voice.SCHOOL, words, sender, now)));
    }

    @DeleteMapping("/{itemId}")
    @Operation(summary = "Take an item of the school away")
    TransferView remove(@PathVariable String transferId, @PathVariable String itemId) {
        Actor sender = Caller.sender(transfers.require(transferId));
        return shown(transfers.change(transferId, (before, now) -> before.remove(itemId, Voice.SCHOOL, sender, now)));
    }

    private TransferView shown(Transfer transfer) {
        return desk.shown(transfer, Side.SENDER);
    }
}
