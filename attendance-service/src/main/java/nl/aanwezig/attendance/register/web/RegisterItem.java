package nl.aanwezig.attendance.register.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Describes an item of {@code POST /schools/{schoolId}/registers}; {@link RegisterDecoder} reads it. */
@Schema(name = "Register", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record RegisterItem(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "local date of the school, today at the latest")
        LocalDate date,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = "^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$",
                description = "as in the enrolments")
        String group,

        @Schema(
                maxLength = 16,
                description = "number or code of the lesson, as in the registrations; left out where one register"
                        + " covers the day")
        @Nullable
        String lesson,

        @Schema(description = "ISO-8601 with offset; left out: now") @Nullable
        OffsetDateTime takenAt) {}
