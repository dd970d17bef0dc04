package nl.aanwezig.attendance.school.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Set;
import nl.aanwezig.attendance.AttendanceSettings;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.masterdata.MasterData;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.school.School;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A school and its calendar: put by the school's system, stored and published before the answer. */
@RestController
@RequestMapping("/schools/{schoolId}")
class SchoolController {

    private final MasterData<School> schools;
    private final Set<String> policies;

    SchoolController(MasterData<School> schools, AttendanceSettings settings) {
        this.schools = schools;
        this.policies = settings.policies();
    }

    @Operation(
            summary = "Create or replace a school with its calendar",
            description = "Answered when the school is stored and Kafka has acknowledged it. The same content again"
                    + " changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SchoolBody.class))))
    @ApiResponse(responseCode = "202", description = "accepted; the body is the revision")
    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_attendance:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RevisionBody put(@PathVariable String schoolId, @RequestBody JsonNode body) {
        Identifiers.wellFormed("schoolId", schoolId);
        CallerSchools.current().require(schoolId);
        School school = SchoolBody.read(body, policies);
        return new RevisionBody(schools.change(schoolId, before -> school).revision());
    }

    @Operation(summary = "The school as it was put")
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_attendance:read')")
    SchoolBody get(@PathVariable String schoolId) {
        CallerSchools.current().require(schoolId);
        return schools.find(schoolId)
                .map(Revisioned::content)
                .map(SchoolBody::of)
                .orElseThrow(() -> ProblemException.notFound("unknown_school", "there is no such school"));
    }

    /** @param revision counts the changes of this document, from 1 */
    record RevisionBody(long revision) {}
}
