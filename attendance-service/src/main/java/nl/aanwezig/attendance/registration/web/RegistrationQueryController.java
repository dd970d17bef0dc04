package nl.aanwezig.attendance.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.enrolment.Enrolments;
import nl.aanwezig.attendance.masterdata.MasterData;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.kafka.KafkaRegistrationLog;
import nl.aanwezig.attendance.registration.kafka.RegistrationValue;
import nl.aanwezig.attendance.registration.mongo.RegistrationCollection;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The current revision of each registration of a pupil; a caller sees what it has just sent. */
@RestController
@RequestMapping("/schools/{schoolId}/pupils/{pupilId}/registrations")
class RegistrationQueryController {

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Comparator<Registration> ORDER = Comparator.comparing(Registration::date)
            .thenComparingInt(RegistrationQueryController::lessonNumber)
            .thenComparing(each -> each.lesson() == null ? "" : each.lesson())
            .thenComparing(Registration::id);

    private final MasterData<Enrolments> pupils;
    private final RegistrationCollection projection;
    private final KafkaRegistrationLog log;

    RegistrationQueryController(
            MasterData<Enrolments> pupils, RegistrationCollection projection, KafkaRegistrationLog log) {
        this.pupils = pupils;
        this.projection = projection;
        this.log = log;
    }

    @Operation(
            summary = "The current revision of each registration of a pupil at this school",
            description = "Withdrawn ones included, with their status; sorted by date, lesson and id. Both dates are"
                    + " inclusive and may be left out.")
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_attendance:read')")
    List<RegistrationValue> current(
            @PathVariable String schoolId,
            @PathVariable String pupilId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        CallerSchools.current().require(schoolId);
        if (pupils.find(pupilId).flatMap(pupil -> pupil.content().at(schoolId)).isEmpty()) {
            throw ProblemException.notFound("unknown_pupil", "this pupil is not enrolled at this school");
        }
        log.awaitProjected(pupilId);
        return projection.of(schoolId, pupilId, from, to).stream()
                .sorted(ORDER)
                .map(RegistrationValue::of)
                .toList();
    }

    /** Lesson 10 comes after lesson 9; codes come after numbers, and no lesson comes first. */
    private static int lessonNumber(Registration registration) {
        String lesson = registration.lesson();
        if (lesson == null) {
            return -1;
        }
        return SHORT_NUMBER.matcher(lesson).matches() ? Integer.parseInt(lesson) : Integer.MAX_VALUE;
    }
}
