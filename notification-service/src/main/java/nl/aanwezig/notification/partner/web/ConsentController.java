package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.notification.partner.Consent;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.Consents;
import nl.aanwezig.notification.partner.FamilyStanding;
import nl.aanwezig.notification.partner.Partner;
import nl.aanwezig.notification.partner.PartnerDesk;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.Standings;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/pupils/{pupilId}/consents")
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Consents", description = "What a family agreed to share with whom; recorded by the school")
class ConsentController {

    private final Partners partners;
    private final ConsentBook consents;
    private final Standings standings;
    private final PartnerDesk desk;
    private final Clock clock;

    ConsentController(Partners partners, ConsentBook consents, Standings standings, PartnerDesk desk, Clock clock) {
        this.partners = partners;
        this.consents = consents;
        this.standings = standings;
        this.desk = desk;
        this.clock = clock;
    }

    enum Giver {
        GUARDIAN,
        PUPIL
    }

    @Schema(name = "ConsentPut")
    record ConsentBody(
            @Schema(description = "The very words of the subscription's purpose.") @Nullable
            String purpose,

            @Schema(description = "GUARDIAN (below 16) or PUPIL (from 16)") @Nullable
            String by,

            @Nullable String guardianId,

            @Schema(description = "The day on which it was given; today where absent.") @Nullable
            LocalDate on) {}

    @Schema(name = "Consent")
    record ConsentView(
            String partnerId,
            String partner,
            String purpose,
            Giver by,
            @Nullable String guardianId,
            LocalDate on,
            @Nullable Instant withdrawnAt,

            @Schema(description = "When the partner acknowledged the withdrawal; absent until it did.") @Nullable
            Instant acknowledgedAt) {

        static ConsentView of(Partner partner, Consent consent) {
            return new ConsentView(
                    partner.id(),
                    partner.name(),
                    consent.purpose(),
                    consent.guardianId() == null ? Giver.PUPIL : Giver.GUARDIAN,
                    consent.guardianId(),
                    consent.on(),
                    consent.withdrawnAt(),
                    consent.acknowledgedAt());
        }
    }

    @PutMapping("/{partnerId}")
    @Operation(
            summary = "Record a consent",
            description =
                    "Of a guardian with authority, or of the pupil from 16. What the law has reported needs none.")
    @ApiResponse(responseCode = "400", description = "missing_field, unknown_by, date_in_the_future")
    @ApiResponse(responseCode = "404", description = "unknown_pupil, unknown_partner")
    @ApiResponse(
            responseCode = "409",
            description = "guardian_without_authority, pupil_decides_from_16, pupil_below_16, age_unknown")
    ConsentView give(@PathVariable String pupilId, @PathVariable String partnerId, @RequestBody ConsentBody body) {
        List<String> schools = schools(pupilId);
        Partner partner = PartnerController.known(partners, partnerId);
        Giver by = PartnerFields.oneOf(Giver.class, body.by(), "by");
        String purpose = PartnerFields.text(body.purpose(), "purpose");
        String guardianId = by == Giver.PUPIL ? null : PartnerFields.id(body.guardianId(), "guardianId");
        String schoolId = schools.stream()
                .filter(each -> guardianId == null
                        || standings.of(each, pupilId).guardiansWithAuthority().contains(guardianId))
                .findFirst()
                .orElseThrow(() -> conflict("guardian_without_authority", "has no authority over this pupil"));
        LocalDate today = standings.today(schoolId, clock.instant());
        LocalDate on = body.on() == null ? today : body.on();
        if (on.isAfter(today)) {
            throw PartnerFields.refuse("date_in_the_future", "on", "is still to come");
        }
        checkAge(standings.of(schoolId, pupilId), by, today);
        Consents all = consents.change(
                partnerId, partner.pupil(pupilId), each -> each.given(purpose, guardianId, on, schoolId));
        desk.consented(partner, pupilId);
        return all.standing(purpose, guardianId)
                .map(each -> ConsentView.of(partner, each))
                .orElseThrow(() -> conflict("consent_withdrawn", "withdrew it meanwhile"));
    }

    private static void checkAge(FamilyStanding family, Giver by, LocalDate today) {
        if (family.adultFrom() == null) {
            throw conflict("age_unknown", "is enrolled nowhere, so that nobody knows who may consent");
        }
        if (by == Giver.GUARDIAN && family.isSixteen(today)) {
            throw conflict("pupil_decides_from_16", "is 16 or over and consents alone");
        }
        if (by == Giver.PUPIL && !family.isSixteen(today)) {
            throw conflict("pupil_below_16", "is below 16: a guardian with authority consents");
        }
    }

    @DeleteMapping("/{partnerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraw a consent",
            description = "Of one purpose, or of all. Nothing that rested on it goes any more, and the partner is told."
                    + " Whoever of those who may consent asks for it; it is not harder than consenting.")
    @ApiResponse(responseCode = "404", description = "unknown_pupil, unknown_partner")
    void withdraw(
            @PathVariable String pupilId,
            @PathVariable String partnerId,
            @RequestParam(required = false) @Nullable String purpose) {
        schools(pupilId);
        Partner partner = PartnerController.known(partners, partnerId);
        Instant now = clock.instant();
        String pupil = partner.pupil(pupilId);
        if (!consents.find(partnerId, pupil).all().isEmpty()) {
            consents.change(partnerId, pupil, each -> each.withdrawn(purpose, now));
        }
    }

    @GetMapping
    @Operation(summary = "Every consent about a pupil, also those that were withdrawn, and whether the partner knows")
    @ApiResponse(responseCode = "404", description = "unknown_pupil")
    List<ConsentView> all(@PathVariable String pupilId) {
        schools(pupilId);
        List<ConsentView> views = new ArrayList<>();
        for (Partner partner : partners.all()) {
            consents.find(partner.id(), partner.pupil(pupilId))
                    .all()
                    .forEach(each -> views.add(ConsentView.of(partner, each)));
        }
        return views;
    }

    /** Those of the pupil that the caller may speak for. */
    private List<String> schools(String pupilId) {
        CallerPartner.current().requireSchool();
        return PupilSchools.of(standings, pupilId);
    }

    private static ProblemException conflict(String code, String why) {
        return new ProblemException(HttpStatus.CONFLICT, code, "who is asked for " + why);
    }
}
