package nl.aanwezig.attendance.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.aanwezig.attendance.AttendanceSettings;
import nl.aanwezig.attendance.registration.RegistrationIntake;
import nl.aanwezig.starter.access.CallerSchools;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Registrations in, in three formats: one outcome an item, answered when Kafka has acknowledged what was accepted. */
@RestController
@RequestMapping("/schools/{schoolId}/registrations")
class RegistrationController {

    static final String CSV = "text/csv";

    private final RegistrationIntake intake;
    private final BatchReader jsonArray;
    private final BatchReader ndjson;
    private final BatchReader csv;

    RegistrationController(RegistrationIntake intake, JsonMapper json, AttendanceSettings settings) {
        this.intake = intake;
        this.jsonArray = new JsonArrayReader(json, settings.maxItems());
        this.ndjson = new NdjsonReader(json, settings.maxItems());
        this.csv = new CsvReader(json, settings.maxItems());
    }

    @Operation(
            summary = "Register absence and lateness",
            description = "Up to 5,000 items and 10 MB. Duplicates, late arrivals and any order end in the same state."
                    + " Nothing of a batch is lost when one item is refused.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array =
                                                @ArraySchema(
                                                        schema = @Schema(implementation = RegistrationItem.class))),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(implementation = RegistrationItem.class)),
                                @Content(
                                        mediaType = CSV,
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        description = "a header row with the names of the JSON fields,"
                                                                + " then one row an item"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "judged item by item; what was accepted is acknowledged by Kafka",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @ApiResponse(responseCode = "400", description = "malformed_body", content = @Content)
    @ApiResponse(responseCode = "413", description = "batch_too_large, body_too_large", content = @Content)
    @ApiResponse(
            responseCode = "503",
            description = "broker_unavailable: send the same again after Retry-After",
            content = @Content)
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE, CSV})
    @PreAuthorize("hasAuthority('SCOPE_attendance:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchAnswer register(@PathVariable String schoolId, HttpServletRequest request) throws IOException {
        CallerSchools caller = CallerSchools.current();
        caller.require(schoolId);
        var items = reader(MediaType.parseMediaType(request.getContentType()))
                .read(request.getInputStream(), new RegistrationDecoder(schoolId));
        return BatchAnswer.of(intake.take(items, 0, caller::allows));
    }

    private BatchReader reader(MediaType type) {
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return jsonArray;
        }
        return type.isCompatibleWith(MediaType.APPLICATION_NDJSON) ? ndjson : csv;
    }
}
