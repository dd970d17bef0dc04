package nl.aanwezig.notification.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.DirectoryChanges;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.transition.Families;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.identifier.Identifier;
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

@RestController
@RequestMapping("/schools/{schoolId}/directory")
@PreAuthorize("hasAuthority('SCOPE_directory:write')")
@Tag(name = "Directory", description = "Who is reached how; put by the school's own system")
class DirectoryController {

    private final Directory directory;
    private final Families families;
    private final DirectoryChanges changes;

    DirectoryController(Directory directory, Families families, DirectoryChanges changes) {
        this.directory = directory;
        this.families = families;
        this.changes = changes;
    }

    @PutMapping("/pupils/{pupilId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Put a pupil and its guardians",
            description = "Replaces the whole entry. Messages that waited for it are decided again.")
    @ApiResponse(
            responseCode = "400",
            description = "missing_field, invalid_id, bsn_refused, invalid_email, malformed_mobile, invalid_language,"
                    + " unknown_channel, control_character, field_too_long, duplicate_guardian, too_many_guardians")
    void putPupil(@PathVariable String schoolId, @PathVariable String pupilId, @RequestBody PupilBody body) {
        allow(schoolId);
        families.put(DirectoryValidation.pupil(schoolId, pupilId, body));
        changes.pupilChanged(schoolId, pupilId);
    }

    @PutMapping("/staff/{staffId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Put a member of staff",
            description = "Replaces the whole entry. Signals that waited for this mentor are decided again.")
    @ApiResponse(
            responseCode = "400",
            description = "missing_field, invalid_id, bsn_refused, invalid_email, malformed_mobile, invalid_language,"
                    + " control_character, field_too_long")
    void putStaff(@PathVariable String schoolId, @PathVariable String staffId, @RequestBody StaffBody body) {
        allow(schoolId);
        directory.put(DirectoryValidation.staff(schoolId, staffId, body));
        changes.staffChanged(schoolId, staffId);
    }

    @GetMapping("/pupils/{pupilId}")
    @Operation(
            summary = "What was put for a pupil",
            description = "Addresses of guardians who keep them secret are masked.")
    @ApiResponse(responseCode = "404", description = "unknown_pupil")
    PupilBody pupil(@PathVariable String schoolId, @PathVariable String pupilId) {
        allow(schoolId);
        PupilEntry entry = directory
                .pupil(schoolId, pupilId)
                .orElseThrow(() -> ProblemException.notFound("unknown_pupil", "no such pupil in this directory"));
        return PupilBody.of(entry);
    }

    @GetMapping("/staff/{staffId}")
    @Operation(summary = "What was put for a member of staff")
    @ApiResponse(responseCode = "404", description = "unknown_staff")
    StaffBody staff(@PathVariable String schoolId, @PathVariable String staffId) {
        allow(schoolId);
        StaffEntry entry = directory
                .staff(schoolId, staffId)
                .orElseThrow(() -> ProblemException.notFound("unknown_staff", "no such staff in this directory"));
        return StaffBody.of(entry);
    }

    private static void allow(String schoolId) {
        CallerSchools.current().require(schoolId);
        if (!Identifier.isWellFormed(schoolId)) {
            throw Fields.refuse("invalid_id", "schoolId", "is no id of up to 64 letters, digits, '.', '_', ':' or '-'");
        }
    }
}
