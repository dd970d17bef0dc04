package nl.aanwezig.attendance.edfi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.attendance.edfi.EdFiEvent;
import nl.aanwezig.attendance.edfi.EdFiImport;
import nl.aanwezig.attendance.edfi.xml.EdFiReader;
import nl.aanwezig.attendance.edfi.xml.MalformedInterchangeException;
import nl.aanwezig.attendance.registration.web.BatchAnswer;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The Ed-Fi import: read, judged and published chunk by chunk while the file still comes in. */
@RestController
class EdFiImportController {

    /** Events that are judged and published together: bounds the memory of an import. */
    private static final int CHUNK = 500;

    private final EdFiImport edFi;
    private final JsonMapper json;

    EdFiImportController(EdFiImport edFi, JsonMapper json) {
        this.edFi = edFi;
        this.json = json;
    }

    @Operation(
            summary = "Import attendance of an Ed-Fi interchange (InterchangeStudentAttendance)",
            description = "Streamed: a file may be of any size. Each event belongs to the school that it names, as far"
                    + " as the token opens it. The same file twice changes nothing. Tardy without a duration counts 15"
                    + " minutes, a section event without one 50 minutes (both configurable).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_XML_VALUE,
                                        schema = @Schema(type = "string", description = "Ed-Fi XML")),
                                @Content(
                                        mediaType = MediaType.TEXT_XML_VALUE,
                                        schema = @Schema(type = "string", description = "Ed-Fi XML"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "judged event by event; what was accepted is acknowledged by Kafka",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "malformed_xml: what came before that place is taken in and counted in the problem;"
                    + " not_ed_fi_attendance: another document",
            content = @Content)
    @PostMapping(
            path = "/schools/{schoolId}/imports/ed-fi",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @PreAuthorize("hasAuthority('SCOPE_attendance:write')")
    void importFile(@PathVariable String schoolId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CallerSchools caller = CallerSchools.current();
        caller.require(schoolId);
        try (ImportSpool spool = new ImportSpool(json)) {
            try {
                takeIn(request.getInputStream(), caller, spool);
                response.setStatus(HttpStatus.ACCEPTED.value());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                spool.writeTo(response.getOutputStream());
            } catch (MalformedInterchangeException e) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                json.writeValue(response.getOutputStream(), problem(e, spool));
            }
        }
    }

    private void takeIn(InputStream body, CallerSchools caller, ImportSpool spool)
            throws MalformedInterchangeException {
        List<EdFiEvent> chunk = new ArrayList<>(CHUNK);
        try (EdFiReader events = new EdFiReader(body)) {
            for (EdFiEvent event = events.next(); event != null; event = events.next()) {
                chunk.add(event);
                if (chunk.size() == CHUNK) {
                    judge(chunk, caller, spool);
                }
            }
            judge(chunk, caller, spool);
        } catch (MalformedInterchangeException e) {
            judge(chunk, caller, spool);
            throw e;
        }
    }

    private void judge(List<EdFiEvent> chunk, CallerSchools caller, ImportSpool spool) {
        if (!chunk.isEmpty()) {
            spool.add(edFi.take(chunk, spool.judged(), caller::allows));
            chunk.clear();
        }
    }

    private static ProblemDetail problem(MalformedInterchangeException e, ImportSpool spool) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, e.code(), String.valueOf(e.getMessage()));
        problem.setProperty("accepted", spool.accepted());
        problem.setProperty("duplicate", spool.duplicate());
        problem.setProperty("rejected", spool.rejected());
        return problem;
    }
}
