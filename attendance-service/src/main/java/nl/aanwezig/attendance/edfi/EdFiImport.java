package nl.aanwezig.attendance.edfi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.aanwezig.attendance.masterdata.MasterData;
import nl.aanwezig.attendance.registration.BatchOutcome;
import nl.aanwezig.attendance.registration.RegistrationIntake;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Takes in Ed-Fi events, a chunk at a time. Each belongs to the school that it names itself, so that the file of a
 * district with several schools is sent once.
 */
public final class EdFiImport {

    private final MasterData<School> schools;
    private final EdFiMapping mapping;
    private final RegistrationIntake intake;

    public EdFiImport(MasterData<School> schools, EdFiMapping mapping, RegistrationIntake intake) {
        this.schools = schools;
        this.mapping = mapping;
        this.intake = intake;
    }

    /**
     * @param firstIndex place of the first event in the whole file
     * @param allowed the schools that the caller's token opens
     */
    public BatchOutcome take(List<EdFiEvent> events, long firstIndex, Predicate<String> allowed) {
        Set<String> named = events.stream()
                .map(EdFiEvent::schoolId)
                .filter(Objects::nonNull)
                .filter(allowed)
                .collect(Collectors.toSet());
        Map<String, School> known = schools.findAll(named);
        List<Submission> submissions =
                events.stream().map(each -> submission(each, known, allowed)).toList();
        return intake.take(submissions, firstIndex, allowed);
    }

    private Submission submission(EdFiEvent event, Map<String, School> known, Predicate<String> allowed) {
        if (event.kind() == EdFiEvent.Kind.UNSUPPORTED) {
            return refused(event, RejectionCode.UNSUPPORTED_EVENT, null);
        }
        String schoolId = event.schoolId();
        if (schoolId == null || schoolId.isEmpty()) {
            return refused(event, RejectionCode.MISSING_FIELD, "SchoolId");
        }
        if (!allowed.test(schoolId)) {
            return refused(event, RejectionCode.SCHOOL_NOT_ALLOWED, "SchoolId");
        }
        School school = known.get(schoolId);
        if (school == null) {
            return refused(event, RejectionCode.UNKNOWN_SCHOOL, "SchoolId");
        }
        try {
            return mapping.map(event, schoolId, school);
        } catch (RejectedException e) {
            return new Submission.Unreadable(EdFiMapping.idOf(event), e.rejection());
        }
    }

    private static Submission refused(EdFiEvent event, RejectionCode code, @Nullable String field) {
        return new Submission.Unreadable(EdFiMapping.idOf(event), new Rejection(code, field));
    }
}
