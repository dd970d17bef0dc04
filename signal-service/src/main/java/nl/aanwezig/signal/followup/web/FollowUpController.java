package nl.aanwezig.signal.followup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.mongo.LifeViews;
import nl.aanwezig.signal.action.web.Signals;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.followup.Absence;
import nl.aanwezig.signal.followup.FollowUp;
import nl.aanwezig.signal.followup.Usefulness;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.mongo.AssessmentViews;
import nl.aanwezig.signal.mongo.SchoolViews;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_signal:read')")
@Tag(name = "What happened after", description = "Absence before and after each action; which rules helped")
class FollowUpController {

    private final Signals signals;
    private final LifeViews views;
    private final AssessmentViews pupils;
    private final SchoolViews schools;
    private final Clock clock;

    FollowUpController(Signals signals, LifeViews views, AssessmentViews pupils, SchoolViews schools, Clock clock) {
        this.signals = signals;
        this.views = views;
        this.pupils = pupils;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param asOf today at the school; a day that is not over is not counted */
    record SignalFollowUp(String signalId, String pupilId, String schoolId, LocalDate asOf, List<Line> actions) {}

    /**
     * Absence around one action.
     *
     * @param schoolDays on each side; 0 where there is nothing to compare yet
     */
    record Line(int number, LifeStep action, LocalDate on, int schoolDays, Absence before, Absence after) {}

    /** What people made of each rule's signals. */
    record RuleUsefulness(String schoolId, LocalDate from, LocalDate to, List<Usefulness> rules) {}

    @GetMapping("/signals/{signalId}/follow-up")
    @Operation(
            summary = "Absence before and after each action on a signal",
            description = "The same number of school days on both sides: 20, or as many as there were since. It shows"
                    + " what happened, not why. 403 school_not_allowed; 404 unknown_signal.")
    SignalFollowUp followUp(@PathVariable String signalId) {
        SignalLife life = signals.find(signalId);
        String schoolId = life.rule().schoolId();
        School school = schoolOf(schoolId);
        Ledger ledger = pupils.ledgerOf(life.rule().pupilId())
                .orElseThrow(() -> ProblemException.notFound("unknown_pupil", "this pupil is not known"));
        LocalDate today = school.today(clock);
        List<Line> lines = life.entries().stream()
                .filter(each -> each.step().who() == LifeStep.Who.PEOPLE)
                .map(each -> {
                    FollowUp after = FollowUp.of(ledger, schoolId, school.calendar(), each.on(), today);
                    return new Line(
                            each.number(), each.step(), each.on(), after.schoolDays(), after.before(), after.after());
                })
                .toList();
        return new SignalFollowUp(signalId, life.rule().pupilId(), schoolId, today, lines);
    }

    @GetMapping("/schools/{schoolId}/rules/usefulness")
    @Operation(
            summary = "For each rule, what people made of its signals",
            description = "Signals raised from from to to, both inclusive; default: this school year up to today."
                    + " 400 invalid_period; 403 school_not_allowed; 404 unknown_school.")
    RuleUsefulness usefulness(
            @PathVariable String schoolId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        CallerSchools.current().require(schoolId);
        LocalDate last = to == null ? schoolOf(schoolId).today(clock) : to;
        LocalDate first = from == null ? SchoolYear.startOf(last) : from;
        if (first.isAfter(last)) {
            throw ProblemException.badRequest("invalid_period", "from must not be after to");
        }
        schoolOf(schoolId);
        Usefulness.Tally tally = new Usefulness.Tally();
        views.raisedBetween(schoolId, first, last, tally::add);
        return new RuleUsefulness(schoolId, first, last, tally.result());
    }

    private School schoolOf(String schoolId) {
        School school = schools.find(List.of(schoolId)).get(schoolId);
        if (school == null) {
            throw ProblemException.notFound("unknown_school", "this school is not known");
        }
        return school;
    }
}
