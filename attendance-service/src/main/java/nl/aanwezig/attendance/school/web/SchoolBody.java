package nl.aanwezig.attendance.school.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.aanwezig.attendance.input.Fields;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import nl.aanwezig.attendance.school.School;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of {@code PUT} and {@code GET /schools/{schoolId}}. */
@Schema(name = "School")
record SchoolBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = School.MAX_NAME)
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) School.Sector sector,

        @Schema(maxLength = School.MAX_REGION) @Nullable String region,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "IANA name", example = "Europe/Amsterdam")
        String timeZone,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "nl-vo, nl-po, us, england, flanders, or a pack of the school that is configured here",
                example = "nl-vo")
        String policy,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) School.CountedHour countedHour,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "60", maximum = "1440")
        int minutesPerDay,

        List<Period> holidays) {

    private static final Set<String> FIELDS =
            Set.of("name", "sector", "region", "timeZone", "policy", "countedHour", "minutesPerDay", "holidays");
    private static final Set<String> PERIOD_FIELDS = Set.of("from", "to", "kind");
    private static final int MAX_ZONE = 64;
    private static final int MAX_CODE = 40;

    /** Dates inclusive. */
    @Schema(name = "Holiday")
    record Period(LocalDate from, LocalDate to, School.Holiday.Kind kind) {}

    /** @param policies names of the policy packs that a school may follow */
    static School read(JsonNode body, Set<String> policies) {
        Fields fields = Fields.of(body, FIELDS);
        List<School.Holiday> holidays = new ArrayList<>();
        for (JsonNode each : fields.elements("holidays")) {
            Fields period = Fields.of(each, PERIOD_FIELDS);
            holidays.add(new School.Holiday(
                    period.date("from"), period.date("to"), period.constant("kind", School.Holiday.Kind.class)));
        }
        return new School(
                fields.text("name", School.MAX_NAME),
                fields.constant("sector", School.Sector.class),
                fields.optionalText("region", School.MAX_REGION),
                zone(fields.text("timeZone", MAX_ZONE)),
                policy(fields.text("policy", MAX_CODE), policies),
                fields.constant("countedHour", School.CountedHour.class),
                minutes(fields.wholeNumber("minutesPerDay")),
                holidays);
    }

    static SchoolBody of(School school) {
        return new SchoolBody(
                school.name(),
                school.sector(),
                school.region(),
                school.timeZone().getId(),
                school.policy(),
                school.countedHour(),
                school.minutesPerDay(),
                school.holidays().stream()
                        .map(each -> new Period(each.from(), each.to(), each.kind()))
                        .toList());
    }

    private static String policy(String name, Set<String> policies) {
        if (!policies.contains(name)) {
            throw new RejectedException(RejectionCode.UNKNOWN_POLICY, "policy");
        }
        return name;
    }

    private static ZoneId zone(String name) {
        // A bare offset would be read as a zone too, but knows no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "timeZone");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "timeZone");
        }
    }

    private static int minutes(long value) {
        if (value != (int) value) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "minutesPerDay");
        }
        return (int) value;
    }
}
