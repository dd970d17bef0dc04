package nl.aanwezig.signal.observation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.aanwezig.signal.body.Body;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.mongo.AssessmentViews;
import nl.aanwezig.signal.mongo.SchoolViews;
import nl.aanwezig.signal.observation.GuidanceCards;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.Observation.Outcome;
import nl.aanwezig.signal.observation.ObservationRefusedException;
import nl.aanwezig.signal.observation.Observations;
import nl.aanwezig.signal.observation.mongo.ObservationViews;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.starter.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Observations", description = "What staff saw, as codes; a worry about home holds messages back")
class ObservationController {

    private static final String WRITE = "hasAuthority('SCOPE_signal:write')";

    private final Observations observations;
    private final ObservationViews views;
    private final ObservationRequests requests;
    private final AssessmentViews pupils;
    private final SchoolViews schools;
    private final GuidanceCards guidance;
    private final Clock clock;

    ObservationController(
            Observations observations,
            ObservationViews views,
            AssessmentViews pupils,
            SchoolViews schools,
            GuidanceCards guidance,
            Clock clock) {
        this.observations = observations;
        this.views = views;
        this.requests = new ObservationRequests(clock);
        this.pupils = pupils;
        this.schools = schools;
        this.guidance = guidance;
        this.clock = clock;
    }

    @PostMapping("/pupils/{pupilId}/observations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(WRITE)
    @Operation(
            summary = "Record what a member of staff saw",
            description =
                    "Codes only. Safe to repeat with the same id or Idempotency-Key. 202 when it is published, with"
                            + " what to do now. A welfare observation holds back automatic messages to the parents until it is"
                            + " released. 400 missing_field, invalid_field, unknown_field, unknown_kind, unknown_code,"
                            + " date_out_of_range, not_enrolled; 403 school_not_allowed; 404 unknown_pupil; 409"
                            + " observation_id_taken; 503 broker_unavailable.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ObservationRequests.Recording.class))))
    ObservationView observe(
            @PathVariable String pupilId,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Ledger ledger = ledgerOf(pupilId);
        Body fields = Body.of(body, ObservationRequests.RECORDING);
        String schoolId = fields.requiredId("schoolId");
        CallerSchools.current().require(schoolId);
        Observation observation = requests.recording(fields, ledger, today(schoolId), key);
        Observation recorded = observations.record(observation);
        return ObservationView.of(recorded, guidance.of(recorded.kind(), GuidanceController.languageOf(language)));
    }

    @PostMapping("/pupils/{pupilId}/observations/{observationId}/release")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(WRITE)
    @Operation(
            summary = "A person looked at it: what it held back may go on",
            description = "404 unknown_observation; 409 observation_not_open where it was ended otherwise before.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ObservationRequests.Releasing.class))))
    ObservationView release(
            @PathVariable String pupilId, @PathVariable String observationId, @RequestBody JsonNode body) {
        Body fields = Body.of(body, Set.of("releasedBy", "outcome"));
        Observation observation = find(pupilId, observationId);
        Ending how = new Ending(
                fields.requiredId("releasedBy"),
                today(observation.schoolId()),
                fields.requiredCode("outcome", Outcome.class, "unknown_code"));
        return ObservationView.of(observations.release(observation, how));
    }

    @PostMapping("/pupils/{pupilId}/observations/{observationId}/withdraw")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(WRITE)
    @Operation(
            summary = "It was entered by mistake: as if it had never been",
            description = "404 unknown_observation; 409 observation_not_open where it was ended otherwise before.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(schema = @Schema(implementation = ObservationRequests.Withdrawing.class))))
    ObservationView withdraw(
            @PathVariable String pupilId, @PathVariable String observationId, @RequestBody JsonNode body) {
        Body fields = Body.of(body, Set.of("withdrawnBy"));
        Observation observation = find(pupilId, observationId);
        Ending how = new Ending(fields.requiredId("withdrawnBy"), today(observation.schoolId()), null);
        return ObservationView.of(observations.withdraw(observation, how));
    }

    @GetMapping("/pupils/{pupilId}/observations")
    @PreAuthorize("hasAuthority('SCOPE_signal:read')")
    @Operation(
            summary = "The observations about a pupil, newest first",
            description = "Those of the schools that the token opens. 404 unknown_pupil; 403 school_not_allowed.")
    List<ObservationView> list(@PathVariable String pupilId) {
        ledgerOf(pupilId);
        CallerSchools caller = CallerSchools.current();
        return views.of(pupilId).stream()
                .filter(each -> caller.allows(each.schoolId()))
                .map(ObservationView::of)
                .toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ObservationRefusedException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Problems.of(HttpStatus.CONFLICT, e.why().name().toLowerCase(Locale.ROOT), e.detail()));
    }

    private Ledger ledgerOf(String pupilId) {
        Ledger ledger = pupils.ledgerOf(pupilId)
                .orElseThrow(() -> ProblemException.notFound("unknown_pupil", "this pupil is not known"));
        CallerSchools.current().requireAny(ledger.schoolIds());
        return ledger;
    }

    private Observation find(String pupilId, String observationId) {
        ledgerOf(pupilId);
        CallerSchools caller = CallerSchools.current();
        return views.of(pupilId).stream()
                .filter(each -> each.id().equals(observationId) && caller.allows(each.schoolId()))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound("unknown_observation", "the pupil has no such observation"));
    }

    private LocalDate today(String schoolId) {
        School school = schools.find(List.of(schoolId)).get(schoolId);
        if (school == null) {
            throw ProblemException.notFound("unknown_school", "this school is not known");
        }
        return school.today(clock);
    }
}
