package nl.aanwezig.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.action.web.LifeView;
import nl.aanwezig.signal.action.web.LifeViewer;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Outlook;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.mongo.AssessmentViews;
import nl.aanwezig.signal.mongo.ContextViews;
import nl.aanwezig.signal.mongo.SchoolViews;
import nl.aanwezig.signal.mongo.SignalViews;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_signal:read')")
@Tag(name = "Assessments", description = "What follows from a pupil's registrations, and what it rests on")
class AssessmentController {

    private static final int LARGEST_PAGE = 200;

    private final Pupils pupils;
    private final LifeViewer lives;
    private final AssessmentViews assessments;
    private final SignalViews signals;
    private final SchoolViews schools;
    private final ContextViews contexts;
    private final Assessor assessor;
    private final Registers registers;
    private final SignalTexts texts;

    AssessmentController(
            Pupils pupils,
            LifeViewer lives,
            AssessmentViews assessments,
            SignalViews signals,
            SchoolViews schools,
            ContextViews contexts,
            Assessor assessor,
            Registers registers,
            SignalTexts texts) {
        this.pupils = pupils;
        this.lives = lives;
        this.assessments = assessments;
        this.signals = signals;
        this.schools = schools;
        this.contexts = contexts;
        this.assessor = assessor;
        this.registers = registers;
        this.texts = texts;
    }

    @GetMapping("/pupils/{pupilId}/assessment")
    @Operation(
            summary = "The assessment of a pupil",
            description = "Computed from the ledger as it is now, up to asOf (local date; default: today at the"
                    + " school). basis and nextStep are in the language of Accept-Language, else of the"
                    + " policy pack. firstDays: which school day after the pupil came, while it is one of the first; context:"
                    + " what the family released and may still be used. 400 as_of_out_of_range: before the first enrolment, or more than 366 days"
                    + " ahead; 404 unknown_pupil; 403 school_not_allowed.")
    AssessmentView assessment(
            @PathVariable String pupilId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Pupils.Known pupil = pupils.find(pupilId);
        LocalDate date = pupil.asOf(asOf);
        Assessment assessment = assessor.assess(pupil.ledger(), pupil.schools(), registers, date);
        Outlook outlook = assessor.outlook(pupil.ledger(), pupil.schools(), registers, date);
        return AssessmentView.of(
                assessment,
                outlook,
                contextOf(pupil, date),
                pupil.schools(),
                CallerSchools.current(),
                texts,
                AskedLanguage.of(language));
    }

    private @Nullable ContextView contextOf(Pupils.Known pupil, LocalDate asOf) {
        return ContextView.of(
                contexts.find(pupil.ledger().pupilId()).orElse(null),
                pupil.ledger().context(),
                asOf,
                pupil.today());
    }

    @GetMapping("/pupils/{pupilId}/signals")
    @Operation(
            summary = "Every signal that ever was about a pupil",
            description = "With the steps of its life, what people did, who has the lead, and what may be done now; a"
                    + " signal that a correction made untrue has state WITHDRAWN.")
    List<SignalHistoryView> signals(
            @PathVariable String pupilId,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        pupils.ledgerOf(pupilId);
        CallerSchools caller = CallerSchools.current();
        Map<String, LifeView> known = lives.ofPupil(pupilId);
        return signals.of(pupilId).stream()
                .filter(history -> caller.allows(history.latest().schoolId()))
                .map(history -> SignalHistoryView.of(
                        history, known.get(history.latest().signal().id()), texts, AskedLanguage.of(language)))
                .toList();
    }

    @GetMapping("/schools/{schoolId}/assessments")
    @Operation(
            summary = "The pupils of a school, the most urgent first",
            description = "As of the last judgement of each. level and mentor narrow it; page counts from 0.")
    AssessmentViews.Page assessments(
            @PathVariable String schoolId,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String mentor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        CallerSchools.current().require(schoolId);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw ProblemException.badRequest("page_out_of_range", "page from 0, size from 1 to " + LARGEST_PAGE);
        }
        if (schools.find(List.of(schoolId)).isEmpty()) {
            throw ProblemException.notFound("unknown_school", "this school is not known");
        }
        return assessments.list(schoolId, level, mentor, page, size);
    }
}
