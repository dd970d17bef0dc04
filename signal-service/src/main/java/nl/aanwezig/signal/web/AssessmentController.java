package nl.aanwezig.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Assessor;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Outlook;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.mongo.AssessmentViews;
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

    private final AssessmentViews assessments;
    private final SignalViews signals;
    private final SchoolViews schools;
    private final Assessor assessor;
    private final Registers registers;
    private final SignalTexts texts;
    private final Clock clock;

    AssessmentController(
            AssessmentViews assessments,
            SignalViews signals,
            SchoolViews schools,
            Assessor assessor,
            Registers registers,
            SignalTexts texts,
            Clock clock) {
        this.assessments = assessments;
        this.signals = signals;
        this.schools = schools;
        this.assessor = assessor;
        this.registers = registers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/pupils/{pupilId}/assessment")
    @Operation(
            summary = "The assessment of a pupil",
            description = "Computed from the ledger as it is now, up to asOf (local date; default: today at the"
                    + " school). basis and nextStep are in the language of Accept-Language, else of the"
                    + " policy pack. 404 unknown_pupil; 403 school_not_allowed.")
    AssessmentView assessment(
            @PathVariable String pupilId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Ledger ledger = ledgerOf(pupilId);
        CallerSchools caller = CallerSchools.current();
        caller.requireAny(ledger.schoolIds());
        Map<String, School> known = schools.find(ledger.schoolIds());
        LocalDate date = asOf == null ? today(known) : asOf;
        Assessment assessment = assessor.assess(ledger, known, registers, date);
        Outlook outlook = assessor.outlook(ledger, known, registers, date);
        return AssessmentView.of(assessment, outlook, known, caller, texts, languageOf(language));
    }

    @GetMapping("/pupils/{pupilId}/signals")
    @Operation(
            summary = "Every signal that ever was about a pupil",
            description = "With the steps of its life; a signal that a correction made untrue has state WITHDRAWN.")
    List<SignalHistoryView> signals(
            @PathVariable String pupilId,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        CallerSchools caller = CallerSchools.current();
        caller.requireAny(ledgerOf(pupilId).schoolIds());
        return signals.of(pupilId).stream()
                .filter(history -> caller.allows(history.latest().schoolId()))
                .map(history -> SignalHistoryView.of(history, texts, languageOf(language)))
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

    private Ledger ledgerOf(String pupilId) {
        return assessments
                .ledgerOf(pupilId)
                .orElseThrow(() -> ProblemException.notFound("unknown_pupil", "this pupil is not known"));
    }

    private LocalDate today(Map<String, School> known) {
        return known.values().stream()
                .map(school -> school.today(clock))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> ProblemException.notFound("unknown_school", "the pupil's school is not known"));
    }

    private static @Nullable String languageOf(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return null;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(each -> !each.isEmpty() && !"*".equals(each))
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
