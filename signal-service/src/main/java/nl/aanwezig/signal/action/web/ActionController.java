package nl.aanwezig.signal.action.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.action.ActionNotAllowedException;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.SignalLives;
import nl.aanwezig.signal.action.mongo.LifeViews;
import nl.aanwezig.signal.body.Body;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.mongo.SchoolViews;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Actions", description = "What people do about a signal, and who has the lead")
class ActionController {

    private static final int LARGEST_PAGE = 200;

    private final Signals signals;
    private final SignalLives lives;
    private final LifeViews views;
    private final LifeViewer viewer;
    private final SchoolViews schools;
    private final Clock clock;

    ActionController(
            Signals signals, SignalLives lives, LifeViews views, LifeViewer viewer, SchoolViews schools, Clock clock) {
        this.signals = signals;
        this.lives = lives;
        this.views = views;
        this.viewer = viewer;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param total signals on all pages */
    record Page(List<LifeView> items, int page, int size, long total) {}

    @PostMapping("/signals/{signalId}/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_signal:write')")
    @Operation(
            summary = "Say what was done about a signal",
            description =
                    "One lead: who takes it up first; another one by HANDED_OVER. Codes and dates only. 202 when it"
                            + " is published, with the life of the signal. Repeating the newest action, or one with the same"
                            + " Idempotency-Key, changes nothing. 400 missing_field, invalid_field, unknown_field,"
                            + " unknown_action, unknown_code, date_out_of_range; 403 school_not_allowed; 404 unknown_signal;"
                            + " 409 action_not_allowed with state, lead and what is allowed; 503 broker_unavailable.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ActionRequest.Shape.class))))
    LifeView act(
            @PathVariable String signalId,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        SignalLife life = signals.find(signalId);
        Body fields = ActionRequest.fields(body);
        School school = schoolOf(life.rule().schoolId());
        return viewer.show(lives.act(life, ActionRequest.read(fields, school.today(clock), key, clock.instant())));
    }

    @GetMapping("/schools/{schoolId}/signals")
    @PreAuthorize("hasAuthority('SCOPE_signal:read')")
    @Operation(
            summary = "The signals of a school, the newest first",
            description = "lead: a staff id, or none for those that nobody leads. life: one or more states, like"
                    + " life=RAISED,TAKEN_UP. page counts from 0. 400 page_out_of_range; 403 school_not_allowed;"
                    + " 404 unknown_school.")
    Page signals(
            @PathVariable String schoolId,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable List<LifeState> life,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        CallerSchools.current().require(schoolId);
        if (page < 0 || page > Integer.MAX_VALUE / LARGEST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ProblemException.badRequest("page_out_of_range", "page from 0, size from 1 to " + LARGEST_PAGE);
        }
        schoolOf(schoolId);
        Set<LifeState> states = life == null || life.isEmpty() ? Set.of() : EnumSet.copyOf(life);
        LifeViews.Page found = views.ofSchool(schoolId, lead, states, page, size);
        return new Page(viewer.show(found.items()), found.page(), found.size(), found.total());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(ActionNotAllowedException e) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "action_not_allowed", String.valueOf(e.getMessage()));
        problem.setProperty("state", e.state());
        problem.setProperty("allowed", e.allowed());
        if (e.lead() != null) {
            problem.setProperty("lead", e.lead());
        }
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    private School schoolOf(String schoolId) {
        School school = schools.find(List.of(schoolId)).get(schoolId);
        if (school == null) {
            throw ProblemException.notFound("unknown_school", "this school is not known");
        }
        return school;
    }
}
