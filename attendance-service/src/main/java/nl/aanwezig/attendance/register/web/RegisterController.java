package nl.aanwezig.attendance.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.aanwezig.attendance.AttendanceSettings;
import nl.aanwezig.attendance.register.RegisterIntake;
import nl.aanwezig.attendance.registration.web.BatchAnswer;
import nl.aanwezig.attendance.web.JsonArray;
import nl.aanwezig.starter.access.CallerSchools;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Registers in: one outcome an item, answered when Kafka has acknowledged what was accepted. */
@RestController
class RegisterController {

    private final RegisterIntake intake;
    private final JsonArray items;

    RegisterController(RegisterIntake intake, JsonMapper json, AttendanceSettings settings) {
        this.intake = intake;
        this.items = new JsonArray(json, settings.maxItems());
    }

    @Operation(
            summary = "Say that registers were taken",
            description = "Missing data is not presence: this tells a day without absence from a day on which nobody"
                    + " looked. Up to 5,000 items and 10 MB. The same register again changes nothing: it is a duplicate"
                    + " where this instance remembers it, and accepted otherwise.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = RegisterItem.class)))))
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
    @PostMapping(path = "/schools/{schoolId}/registers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_attendance:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchAnswer take(@PathVariable String schoolId, HttpServletRequest request) throws IOException {
        CallerSchools.current().require(schoolId);
        var batch = items.read(request.getInputStream(), new RegisterDecoder(schoolId)::decode);
        return BatchAnswer.of(intake.take(schoolId, batch));
    }
}
