package nl.aanwezig.attendance.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.aanwezig.attendance.registration.Registration;
import org.jspecify.annotations.Nullable;

/** Describes an item of {@code POST /schools/{schoolId}/registrations}; {@link RegistrationDecoder} reads it. */
@Schema(name = "Registration", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record RegistrationItem(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = "^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$",
                description = "the school's own; (schoolId, id) is the natural key")
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0", description = "the highest wins")
        int revision,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "opaque pseudonym, never a citizen number")
        String pupilId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "local date of the school")
        LocalDate date,

        @Schema(maxLength = 16, description = "number or code of the lesson; not together with dayPart") @Nullable
        String lesson,

        Registration.@Nullable DayPart dayPart,

        @Schema(description = "local time, HH:mm or HH:mm:ss", example = "10:20") @Nullable
        String from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "1440")
        int minutes,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Registration.Kind kind,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "ILL, MEDICAL_APPOINTMENT, LEAVE_GRANTED, RELIGIOUS, SUSPENDED, SCHOOL_ACTIVITY,"
                        + " OTHER_AUTHORISED, UNEXPLAINED, TRUANCY, OVERSLEPT, HOLIDAY_NOT_GRANTED, AWAITING_PLACE,"
                        + " OTHER_UNAUTHORISED; at a school of policy england also a national attendance code that"
                        + " records absence or lateness, of policy flanders also B. A code that records none is"
                        + " refused: not_an_absence",
                example = "ILL")
        String reason,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Registration.Status status,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "ISO-8601 with offset")
        OffsetDateTime recordedAt) {}
