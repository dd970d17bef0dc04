package nl.aanwezig.transition.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.starter.problem.Problems;
import nl.aanwezig.transition.attachment.Attachment;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.attachment.DocumentFault;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.attachment.RefusedDocumentException;
import nl.aanwezig.transition.dossier.Sensitivity;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of a dossier: added, opened, removed. Each opening is recorded first. */
@RestController
@RequestMapping("/transfers/{transferId}/documents")
class DocumentController {

    private final Attachments attachments;
    private final DossierGate gate;
    private final Reads reads;

    DocumentController(Attachments attachments, DossierGate gate, Reads reads) {
        this.attachments = attachments;
        this.gate = gate;
        this.reads = reads;
    }

    /** A document without its content. */
    record View(
            String documentId,
            String name,
            DocumentType type,
            String mediaType,
            int bytes,
            Sensitivity sensitivity,
            Instant addedAt) {

        static View of(Attachment attachment) {
            return new View(
                    attachment.documentId(),
                    attachment.name(),
                    attachment.type(),
                    attachment.type().mediaType(),
                    attachment.bytes(),
                    attachment.sensitivity(),
                    attachment.addedAt());
        }
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(
            summary = "Add a document to a dossier",
            description = "The body is the file as it is, with its Content-Type; name is the file's, with extension;"
                    + " sensitivity MENTOR or CARE_TEAM. Content, name and type must agree. Programs, markup, macros,"
                    + " encrypted and nested files are refused with a code, and nothing is kept; 413 for one that is too"
                    + " large, 409 where the dossier is full.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<View> add(
            @PathVariable String transferId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String sensitivity,
            HttpServletRequest request,
            Authentication caller)
            throws IOException {
        gate.requireWriter(transferId);
        String declared = request.getContentType();
        if (declared == null) {
            throw ProblemException.badRequest("missing_field", "Content-Type is missing");
        }
        Attachments.Upload upload = new Attachments.Upload(
                required("name", name),
                declared,
                oneOf(Sensitivity.values(), required("sensitivity", sensitivity), "unknown_sensitivity"),
                caller.getName());
        upload.requireAllowed();
        Attachment added = attachments.add(transferId, upload, body(request));
        return ResponseEntity.created(URI.create("/transfers/" + transferId + "/documents/" + added.documentId()))
                .body(View.of(added));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "The documents of a dossier, without their content",
            description = "The receiving school sees those that the family released. purpose is needed, and kept.")
    List<View> list(@PathVariable String transferId, @RequestParam(required = false) @Nullable String purpose) {
        ReadPurpose why = purpose(purpose);
        Reader reader = gate.requireReader(transferId, why);
        reads.record(transferId, reader, why, ReadWhat.DOSSIER);
        return attachments.of(transferId).stream()
                .filter(each -> reader.opens(each.documentId(), each.sensitivity()))
                .map(View::of)
                .toList();
    }

    @GetMapping("/{documentId}")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "Open a document",
            description = "purpose is needed, and kept with the look: both schools and the family can see who opened it"
                    + " and why. Where that cannot be kept the answer is 503, and nothing is shown.")
    ResponseEntity<byte[]> open(
            @PathVariable String transferId,
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable String purpose) {
        ReadPurpose why = purpose(purpose);
        Reader reader = gate.requireReader(transferId, why);
        Attachment found = attachments
                .find(transferId, documentId)
                .filter(each -> reader.opens(each.documentId(), each.sensitivity()))
                .orElseThrow(DocumentController::none);
        byte[] content = attachments.content(found).orElseThrow(DocumentController::none);
        reads.record(transferId, reader, why, ReadWhat.DOCUMENT, documentId);
        return DocumentAnswer.of(found, content);
    }

    @DeleteMapping("/{documentId}")
    @PreAuthorize("hasAuthority('SCOPE_transition:write')")
    @Operation(summary = "Remove a document", description = "Its content is gone for good.")
    ResponseEntity<Void> remove(@PathVariable String transferId, @PathVariable String documentId) {
        gate.requireWriter(transferId);
        if (!attachments.remove(transferId, documentId)) {
            throw none();
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedDocumentException refused) {
        HttpStatus status = switch (refused.fault()) {
            case DOCUMENT_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY_DOCUMENTS -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(
                        status, refused.fault().code(), refused.fault().detail()));
    }

    /** At most one byte more than is allowed is ever read. */
    private byte[] body(HttpServletRequest request) throws IOException {
        int most = attachments.limits().maxBytes();
        if (request.getContentLengthLong() > most) {
            throw new RefusedDocumentException(DocumentFault.DOCUMENT_TOO_LARGE);
        }
        return request.getInputStream().readNBytes(most + 1);
    }

    private static ProblemException none() {
        return ProblemException.notFound("document_not_found", "there is no such document");
    }

    private static ReadPurpose purpose(@Nullable String given) {
        return oneOf(ReadPurpose.values(), required("purpose", given), "unknown_purpose");
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest("missing_field", parameter + " is missing");
        }
        return value;
    }

    private static <E extends Enum<E>> E oneOf(E[] all, String name, String code) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(code, "must be one of " + Arrays.toString(all)));
    }
}
