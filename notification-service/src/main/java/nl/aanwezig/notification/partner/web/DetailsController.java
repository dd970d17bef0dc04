package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.partner.CaseDetails;
import nl.aanwezig.notification.partner.DetailsDesk;
import nl.aanwezig.notification.partner.KnownNames;
import nl.aanwezig.notification.partner.Looks;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.PupilDetails;
import nl.aanwezig.notification.partner.Standings;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Details", description = "What a partner may know of a pupil for a purpose, and who looked")
class DetailsController {

    private final Partners partners;
    private final KnownNames names;
    private final DetailsDesk desk;
    private final Looks looks;
    private final Standings standings;

    DetailsController(Partners partners, KnownNames names, DetailsDesk desk, Looks looks, Standings standings) {
        this.partners = partners;
        this.names = names;
        this.desk = desk;
        this.looks = looks;
        this.standings = standings;
    }

    @Schema(name = "PartnerMeasured")
    record Measured(BigDecimal value, BigDecimal limit, String unit) {}

    @Schema(name = "PartnerCase")
    record CaseView(
            String caseId,
            String kind,
            SignalStep.@Nullable Level level,
            LocalDate since,
            Measured measured,
            @Nullable LocalDate dueBy,
            Map<String, String> basis,
            Map<String, String> nextStep) {

        static CaseView of(CaseDetails details) {
            SignalStep step = details.step();
            return new CaseView(
                    details.caseId(),
                    step.rule(),
                    step.level(),
                    step.since(),
                    new Measured(step.value(), step.limit(), step.unit()),
                    step.dueBy(),
                    step.basis(),
                    step.nextStep());
        }
    }

    @Schema(name = "PartnerPupil")
    record PupilView(String pupilId, String schoolId, String firstName, String lastName, List<CaseView> cases) {

        static PupilView of(String pupil, PupilDetails details) {
            return new PupilView(
                    pupil,
                    details.schoolId(),
                    details.firstName(),
                    details.lastName(),
                    details.cases().stream().map(CaseView::of).toList());
        }
    }

    @GetMapping("/partners/{partnerId}/pupils/{pupil}/details")
    @PreAuthorize("hasAuthority('SCOPE_partner:write')")
    @Operation(
            summary = "Who a pupil is and which cases stand, by school",
            description =
                    "Only what the partner's role, its subscriptions with this purpose and the family's consent allow."
                            + " Each look is recorded, and the family may see it.")
    @ApiResponse(responseCode = "404", description = "no_details: nothing that this partner may know for this purpose")
    List<PupilView> details(@PathVariable String partnerId, @PathVariable String pupil, @RequestParam String purpose) {
        CallerPartner.current().require(partnerId);
        Partner partner = PartnerController.known(partners, partnerId);
        CallerSchools caller = CallerSchools.current();
        List<PupilDetails> found = names.id(partnerId, pupil)
                .map(each -> desk.look(partner, each, purpose.strip(), caller::allows))
                .orElse(List.of());
        if (found.isEmpty()) {
            throw ProblemException.notFound(
                    "no_details", "there is nothing that this partner may know for this purpose");
        }
        return found.stream().map(each -> PupilView.of(pupil, each)).toList();
    }

    @Schema(name = "PartnerLook")
    record LookView(String partnerId, String schoolId, String purpose, List<String> kinds, Instant at) {}

    @GetMapping("/pupils/{pupilId}/partner-looks")
    @PreAuthorize("hasAnyAuthority('SCOPE_partner:write', 'SCOPE_message:read')")
    @Operation(
            summary = "Which partner looked at what of a pupil, when and what for: for the family",
            description = "Newest first.")
    @ApiResponse(responseCode = "404", description = "unknown_pupil")
    List<LookView> looks(@PathVariable String pupilId) {
        CallerPartner.current().requireSchool();
        List<String> schools = PupilSchools.of(standings, pupilId);
        return looks.about(pupilId).stream()
                .filter(each -> schools.contains(each.schoolId()))
                .map(each -> new LookView(each.partnerId(), each.schoolId(), each.purpose(), each.kinds(), each.at()))
                .toList();
    }
}
