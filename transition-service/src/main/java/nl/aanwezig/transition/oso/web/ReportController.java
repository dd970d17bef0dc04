package nl.aanwezig.transition.oso.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.aanwezig.transition.oso.OsoReport;
import nl.aanwezig.transition.oso.transfer.OsoTransfers;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.web.DossierDesk;
import nl.aanwezig.transition.web.TransferView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports of schools whose system has no OSO. */
@RestController
class ReportController {

    private final OsoTransfers dossiers;
    private final DossierDesk desk;
    private final DossierGate gate;
    private final Turns turns;

    ReportController(OsoTransfers dossiers, DossierDesk desk, DossierGate gate, Turns turns) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.gate = gate;
        this.turns = turns;
    }

    @PutMapping("/transfers/{transferId}/report")
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Send what makes an OSO dossier of a transfer, from a system without OSO",
            description =
                    "Before inspection; sent again, it takes the place of the earlier one. The transfer gets an item"
                            + " for each part that a family can keep back. 400 oso_report_refused with faults: [{code, path, field,"
                            + " detail}] where no school would take the dossier.")
    TransferView report(@PathVariable String transferId, @RequestBody OsoReport report, Authentication caller) {
        gate.requireWriter(transferId);
        try (Turns.Turn turn = turns.take()) {
            return desk.shown(
                    dossiers.report(transferId, report, new Actor(Side.SENDER, caller.getName())), Side.SENDER);
        }
    }
}
