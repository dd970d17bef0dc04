package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.partner.Eligibility;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Role;
import nl.aanwezig.starter.identifier.Identifier;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/partners")
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Partners", description = "Care partners and their roles")
class PartnerController {

    private final Partners partners;

    PartnerController(Partners partners) {
        this.partners = partners;
    }

    @Schema(name = "PartnerPut")
    record PartnerBody(
            @Nullable String name,

            @Schema(description = "ATTENDANCE_OFFICER, YOUTH_DOCTOR, YOUTH_CARE or SUPPORT_CONSORTIUM") @Nullable
            String role) {}

    @Schema(name = "Partner")
    record PartnerView(
            String id,
            String name,
            Role role,

            @Schema(description = "What this role may hear of at all; some of it only with consent.")
            Set<String> kinds) {

        static PartnerView of(Partner partner) {
            return new PartnerView(partner.id(), partner.name(), partner.role(), Eligibility.kinds(partner.role()));
        }
    }

    @PutMapping("/{partnerId}")
    @Operation(
            summary = "Put a care partner",
            description = "The role of a partner that is there does not change: what it may hear rests on it.")
    @ApiResponse(responseCode = "400", description = "missing_field, unknown_role, invalid_id, bsn_refused")
    @ApiResponse(responseCode = "403", description = "partner_not_allowed: a partner does not put itself")
    @ApiResponse(responseCode = "409", description = "role_is_fixed")
    PartnerView put(@PathVariable String partnerId, @RequestBody PartnerBody body) {
        CallerPartner.current().requireSchool();
        String id = PartnerFields.id(partnerId, "partnerId");
        if (Identifier.isCitizenNumber(id)) {
            throw PartnerFields.refuse("bsn_refused", "partnerId", "is a citizen number (BSN)");
        }
        Role role = PartnerFields.oneOf(Role.class, body.role(), "role");
        Partner partner = partners.put(id, PartnerFields.text(body.name(), "name"), role);
        if (partner.role() != role) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "role_is_fixed", "the role of a partner does not change; put another one");
        }
        return PartnerView.of(partner);
    }

    @GetMapping
    @Operation(summary = "Every care partner; a partner sees itself alone")
    List<PartnerView> all() {
        String own = CallerPartner.current().id();
        return partners.all().stream()
                .filter(each -> own == null || own.equals(each.id()))
                .map(PartnerView::of)
                .toList();
    }

    @GetMapping("/{partnerId}")
    @Operation(summary = "A care partner, and what it may hear of")
    @ApiResponse(responseCode = "404", description = "unknown_partner")
    PartnerView one(@PathVariable String partnerId) {
        CallerPartner.current().require(partnerId);
        return PartnerView.of(known(partners, partnerId));
    }

    static Partner known(Partners partners, String partnerId) {
        return partners.find(partnerId)
                .orElseThrow(() -> ProblemException.notFound("unknown_partner", "no such partner"));
    }
}
