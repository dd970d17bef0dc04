package nl.aanwezig.transition.oso.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.oso.transfer.OsoRefusedException;
import nl.aanwezig.transition.oso.transfer.OsoTransfers;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.Reads;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.web.DossierDesk;
import nl.aanwezig.transition.web.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OSO dossiers: one starts a transfer, and one is written of it. */
@RestController
@RequestMapping("/transfers")
class OsoController {

    private final OsoTransfers dossiers;
    private final DossierDesk desk;
    private final DossierGate gate;
    private final Reads reads;
    private final Turns turns;
    private final OsoSettings settings;

    OsoController(
            OsoTransfers dossiers, DossierDesk desk, DossierGate gate, Reads reads, Turns turns, OsoSettings settings) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.gate = gate;
        this.reads = reads;
        this.turns = turns;
        this.settings = settings;
    }

    @PostMapping(
            path = "/imports/oso",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Start a transfer with an OSO 2019.1 dossier (POVO, VOVO or POPO)",
            description = "The draft has an item for each part that a family can keep back. Inspection, agreement and"
                    + " consent are recorded here anew. A dossier that breaks a rule is refused as a whole: 400 oso_refused"
                    + " with faults: [{code, path, detail}]; 413 oso_too_large. Sent twice, it is two transfers.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/xml", schema = @Schema(type = "string"))))
    ResponseEntity<TransferView> bringIn(
            @RequestParam(required = false) @Nullable String fromSchoolId,
            @Parameter(description = "the pupil's pseudonym there; absent: the leerlingid of the dossier")
                    @RequestParam(required = false)
                    @Nullable
                    String fromPupilId,
            @RequestParam(required = false) @Nullable String schoolId,
            @Parameter(description = "the pupil's pseudonym at the receiving school, where it is known")
                    @RequestParam(required = false)
                    @Nullable
                    String pupilId,
            @Parameter(description = "last day of use; absent: the end of the first whole school year from now")
                    @RequestParam(required = false)
                    @Nullable
                    String until,
            HttpServletRequest request,
            Authentication caller)
            throws IOException {
        String from = required("fromSchoolId", fromSchoolId);
        CallerSchools.current().require(from);
        var between = new OsoTransfers.Between(
                from, fromPupilId, required("schoolId", schoolId), pupilId, until == null ? null : day(until));
        if (request.getContentLengthLong() > settings.maxSize().toBytes()) {
            throw OsoRefusedException.tooLarge(settings.maxSize().toBytes());
        }
        Transfer started;
        try (Turns.Turn turn = turns.take()) {
            started = dossiers.bringIn(request.getInputStream(), between, new Actor(Side.SENDER, caller.getName()));
        }
        return ResponseEntity.created(URI.create("/transfers/" + started.transferId()))
                .body(desk.shown(started, Side.SENDER));
    }

    @GetMapping(path = "/{transferId}/oso", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "The transfer as an OSO 2019.1 dossier",
            description = "For the school that hands over at any time, for the receiving school once it is delivered."
                    + " Nothing in it that the family withholds; of what is for the care team alone only with role"
                    + " CARE_TEAM. purpose, role and person as with GET /transfers/{transferId}; the look is recorded first."
                    + " 409 oso_incomplete with faults while the standard would not take it; 409 oso_withheld_required"
                    + " where it cannot be written without what is withheld.")
    ResponseEntity<byte[]> write(
            @PathVariable String transferId,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String person) {
        ReadPurpose why = purpose(required("purpose", purpose));
        Reader reader = gate.requireReader(transferId, why);
        byte[] xml;
        try (Turns.Turn turn = turns.take()) {
            xml = dossiers.write(transferId, reader.opensCareTeam());
        }
        reads.record(transferId, reader, why, ReadWhat.OSO_EXPORT);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("oso.xml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(xml);
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest("missing_field", parameter + " is missing");
        }
        return value;
    }

    private static LocalDate day(String until) {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw Refusal.MALFORMED_DATE.because("until must be a date: YYYY-MM-DD");
        }
    }

    private static ReadPurpose purpose(String name) {
        return Arrays.stream(ReadPurpose.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.UNKNOWN_VALUE.because(
                        "purpose must be one of " + Arrays.toString(ReadPurpose.values())));
    }
}
