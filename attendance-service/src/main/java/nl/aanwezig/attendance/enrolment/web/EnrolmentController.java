package nl.aanwezig.attendance.enrolment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import nl.aanwezig.attendance.enrolment.AgeLimits;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.masterdata.MasterData;
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

/** A pupil's enrolment at a school: put by that school, which sees and changes its own alone. */
@RestController
@RequestMapping("/schools/{schoolId}/pupils/{pupilId}")
class EnrolmentController {

    private final MasterData<School> schools;
    private final MasterData<Enrolments> pupils;
    private final AgeLimits limits;
    private final Clock clock;

    EnrolmentController(MasterData<School> schools, MasterData<Enrolments> pupils, AgeLimits limits, Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.limits = limits;
        this.clock = clock;
    }

    @Operation(
            summary = "Enrol a pupil, or change the enrolment",
            description = "Answered when it is stored and Kafka has acknowledged the pupil's enrolments; a registration"
                    + " for this pupil is accepted from then on. The same content again changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = EnrolmentBody.class))))
    @ApiResponse(responseCode = "202", description = "accepted; the body is the revision of the pupil's enrolments")
    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_attendance:write')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RevisionBody put(@PathVariable String schoolId, @PathVariable String pupilId, @RequestBody JsonNode body) {
        CallerSchools.current().require(schoolId);
        Identifiers.pseudonym("pupilId", pupilId);
        EnrolmentBody request = EnrolmentBody.read(body);
        School school = schools.find(schoolId)
                .orElseThrow(() -> ProblemException.notFound("unknown_school", "there is no such school"))
                .content();
        Enrolment enrolment =
                request.enrolment(schoolId, limits, LocalDate.ofInstant(clock.instant(), school.timeZone()));
        return new RevisionBody(pupils.change(pupilId, before -> Enrolments.with(before, enrolment))
                .revision());
    }

    @Operation(
            summary = "The enrolment of a pupil at this school",
            description = "With the dates that followed from the birth date, which itself is not kept.")
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_attendance:read')")
    Enrolment get(@PathVariable String schoolId, @PathVariable String pupilId) {
        CallerSchools.current().require(schoolId);
        return pupils.find(pupilId)
                .flatMap(pupil -> pupil.content().at(schoolId))
                .orElseThrow(
                        () -> ProblemException.notFound("unknown_pupil", "this pupil is not enrolled at this school"));
    }

    /** @param revision counts the changes of the pupil's enrolments, from 1 */
    record RevisionBody(long revision) {}
}
