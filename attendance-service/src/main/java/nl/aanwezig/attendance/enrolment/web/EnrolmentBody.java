package nl.aanwezig.attendance.enrolment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Set;
import nl.aanwezig.attendance.enrolment.AgeLimits;
import nl.aanwezig.attendance.enrolment.Enrolment;
import nl.aanwezig.attendance.identifier.Identifiers;
import nl.aanwezig.attendance.input.Fields;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code PUT /schools/{schoolId}/pupils/{pupilId}}.
 *
 * @param bornOn used to compute the regime dates, and then forgotten
 */
@Schema(name = "EnrolmentRequest")
record EnrolmentBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "used to compute the regime dates; neither stored nor published")
        LocalDate bornOn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate enrolledFrom,

        @Schema(description = "last day, inclusive; absent while enrolled") @Nullable
        LocalDate enrolledTo,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String group,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String mentorId,

        @Schema(defaultValue = "false") boolean startQualification) {

    private static final Set<String> FIELDS =
            Set.of("bornOn", "enrolledFrom", "enrolledTo", "group", "mentorId", "startQualification");
    private static final int OLDEST_YEARS = 100;
    private static final int ID_LENGTH = Identifiers.MAX_LENGTH;

    static EnrolmentBody read(JsonNode body) {
        Fields fields = Fields.of(body, FIELDS);
        return new EnrolmentBody(
                fields.date("bornOn"),
                fields.date("enrolledFrom"),
                fields.optionalDate("enrolledTo"),
                fields.text("group", ID_LENGTH),
                fields.text("mentorId", ID_LENGTH),
                fields.flag("startQualification", false));
    }

    /** @param today to judge whether the birth date is one: not in the future, not a century ago */
    Enrolment enrolment(String schoolId, AgeLimits limits, LocalDate today) {
        if (bornOn.isAfter(today) || bornOn.isBefore(today.minusYears(OLDEST_YEARS)) || bornOn.isAfter(enrolledFrom)) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "bornOn");
        }
        return new Enrolment(
                schoolId, enrolledFrom, enrolledTo, group, mentorId, startQualification, limits.regimeOf(bornOn));
    }
}
