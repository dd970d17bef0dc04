package nl.aanwezig.notification.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.aanwezig.notification.directory.Directory;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.Reachability;
import nl.aanwezig.notification.directory.Unreachable;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.starter.access.CallerSchools;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Directory")
class UnreachableController {

    private final Directory directory;
    private final SchoolFacts schools;
    private final Reachability reachability;
    private final Clock clock;

    UnreachableController(Directory directory, SchoolFacts schools, Reachability reachability, Clock clock) {
        this.directory = directory;
        this.schools = schools;
        this.reachability = reachability;
        this.clock = clock;
    }

    @GetMapping("/schools/{schoolId}/directory/unreachable")
    @PreAuthorize("hasAuthority('SCOPE_message:read')")
    @Operation(
            summary = "Families and guardians that no automatic message would reach",
            description = "As the directory is now: not_in_directory (enrolled today, no entry),"
                    + " no_guardian_with_authority, no_usable_address, invalid_mobile, not_a_mobile."
                    + " Adult students are left out.")
    List<Unreachable> unreachable(@PathVariable String schoolId) {
        CallerSchools.current().require(schoolId);
        LocalDate today = today(schoolId);
        Map<String, @Nullable Enrolment> enrolled = new HashMap<>();
        for (Enrolments each : schools.enrolmentsAt(schoolId)) {
            each.at(schoolId, today).ifPresent(found -> enrolled.put(each.pupilId(), found));
        }
        List<PupilEntry> entries = directory.pupilsOf(schoolId);
        Stream<Unreachable> listed = entries.stream()
                .filter(each -> !isAdult(enrolled.get(each.pupilId()), today))
                .flatMap(each -> Unreachable.in(each, reachability).stream());
        entries.forEach(each -> enrolled.remove(each.pupilId()));
        Stream<Unreachable> unlisted = enrolled.entrySet().stream()
                .filter(each -> !isAdult(each.getValue(), today))
                .map(each -> new Unreachable(each.getKey(), null, Unreachable.NOT_IN_DIRECTORY));
        return Stream.concat(listed.toList().stream(), unlisted)
                .sorted(Comparator.comparing(Unreachable::pupilId))
                .toList();
    }

    private LocalDate today(String schoolId) {
        Optional<School> school = schools.school(schoolId);
        ZoneId zone = school.map(School::zone).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean isAdult(@Nullable Enrolment enrolment, LocalDate today) {
        return enrolment != null && enrolment.isAdult(today);
    }
}
