package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.partner.KnownNames;
import nl.aanwezig.notification.partner.LeadCase;
import nl.aanwezig.notification.partner.LeadCase.Party;
import nl.aanwezig.notification.partner.LeadCases;
import nl.aanwezig.notification.partner.LeadDesk;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Lead", description = "Who leads in a case that partners were told of: one, and never two")
class LeadController {

    private final LeadDesk desk;
    private final LeadCases cases;
    private final Partners partners;
    private final KnownNames names;
    private final Directory directory;

    LeadController(LeadDesk desk, LeadCases cases, Partners partners, KnownNames names, Directory directory) {
        this.desk = desk;
        this.cases = cases;
        this.partners = partners;
        this.names = names;
        this.directory = directory;
    }

    enum Answer {
        ACCEPT,
        JOIN,
        DECLINE,
        HAND_OVER
    }

    @Schema(name = "LeadParty", description = "One of the two.")
    record PartyBody(@Nullable String partnerId, @Nullable String staffId) {}

    @Schema(name = "LeadPost")
    record LeadBody(
            @Schema(description = "ACCEPT, JOIN, DECLINE or HAND_OVER") @Nullable
            String answer,

            @Nullable String partnerId,
            @Nullable String staffId,

            @Schema(description = "Whom the lead is handed over to; it stays until that one accepts.") @Nullable
            PartyBody to) {}

    @Schema(name = "Lead")
    record LeadView(
            String caseId,

            @Schema(description = "PARTNER or STAFF; absent while nobody leads.")
            Party.@Nullable Side lead,

            @Schema(description = "Who it is; a partner is told of itself alone.") @Nullable
            String leadId,

            boolean handOverOffered,
            int joined,
            Instant waitingSince,
            @Nullable Instant escalatedAt) {

        /** @param reader null for a school, which may see who it is */
        static LeadView of(String caseId, LeadCase found, @Nullable Party reader) {
            Party lead = found.lead();
            return new LeadView(
                    caseId,
                    lead == null ? null : lead.side(),
                    lead != null && (reader == null || reader.equals(lead)) ? lead.id() : null,
                    found.offeredTo() != null,
                    found.joined().size(),
                    found.waitingSince(),
                    found.escalatedAt());
        }
    }

    @PostMapping("/cases/{caseId}/lead")
    @Operation(
            summary = "Accept, join, decline or hand over the lead",
            description =
                    "A partner names the case as its events do, and itself; a member of staff by the signal's id.")
    @ApiResponse(responseCode = "400", description = "missing_field, unknown_answer")
    @ApiResponse(responseCode = "404", description = "unknown_case, unknown_staff, unknown_partner")
    @ApiResponse(
            responseCode = "409",
            description = "lead_taken, has_the_lead, has_not_the_lead, case_closed, unknown_to_partner: the one it is"
                    + " handed over to may not know of it")
    LeadView answer(@PathVariable String caseId, @RequestBody LeadBody body) {
        Answer answer = PartnerFields.oneOf(Answer.class, body.answer(), "answer");
        Party party = party(new PartyBody(body.partnerId(), body.staffId()));
        String signalId = party.side() == Party.Side.STAFF
                ? caseId
                : names.id(party.id(), caseId).orElseThrow(LeadController::unknownCase);
        LeadCase found = cases.find(signalId).orElseThrow(LeadController::unknownCase);
        CallerSchools.current().require(found.schoolId());
        requireStaff(found, party);
        try {
            LeadCase after = switch (answer) {
                case ACCEPT -> desk.accept(signalId, party);
                case JOIN -> desk.join(signalId, party);
                case DECLINE -> desk.decline(signalId, party);
                case HAND_OVER -> desk.handOver(signalId, party, receiver(found, body.to()));
            };
            return LeadView.of(caseId, after, party.side() == Party.Side.STAFF ? null : party);
        } catch (LeadCase.Refused e) {
            throw new ProblemException(HttpStatus.CONFLICT, e.code(), "this does not fit how the case stands");
        }
    }

    @GetMapping("/schools/{schoolId}/cases/without-lead")
    @Operation(summary = "Cases that partners were told of and nobody leads; escalatedAt: nobody answered in time")
    List<LeadView> withoutLead(@PathVariable String schoolId) {
        CallerPartner.current().requireSchool();
        CallerSchools.current().require(schoolId);
        return desk.unled(schoolId::equals).stream()
                .map(each -> LeadView.of(each.signalId(), each, null))
                .toList();
    }

    private Party receiver(LeadCase found, @Nullable PartyBody to) {
        PartyBody given = PartnerFields.required(to, "to");
        if (given.partnerId() == null) {
            Party staff = new Party(Party.Side.STAFF, PartnerFields.id(given.staffId(), "to.staffId"));
            requireStaff(found, staff);
            return staff;
        }
        var partner = PartnerController.known(partners, given.partnerId());
        if (names.id(partner.id(), partner.caseOf(found.signalId())).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "unknown_to_partner", "that partner was not told of this case");
        }
        return new Party(Party.Side.PARTNER, partner.id());
    }

    private Party party(PartyBody body) {
        if (body.partnerId() != null) {
            CallerPartner.current().require(body.partnerId());
            return new Party(
                    Party.Side.PARTNER,
                    PartnerController.known(partners, body.partnerId()).id());
        }
        CallerPartner.current().requireSchool();
        return new Party(Party.Side.STAFF, PartnerFields.id(body.staffId(), "staffId"));
    }

    private void requireStaff(LeadCase found, Party party) {
        if (party.side() == Party.Side.STAFF
                && directory.staff(found.schoolId(), party.id()).isEmpty()) {
            throw ProblemException.notFound("unknown_staff", "no such staff in the directory of the case's school");
        }
    }

    private static ProblemException unknownCase() {
        return ProblemException.notFound("unknown_case", "no such case");
    }
}
