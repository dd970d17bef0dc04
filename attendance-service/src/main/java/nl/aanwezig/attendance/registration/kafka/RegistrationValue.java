package nl.aanwezig.attendance.registration.kafka;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import nl.aanwezig.attendance.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code attendance.registrations.v1} ({@code contracts/schemas/attendance.registrations.v1.schema.json}),
 * and what the query answers.
 *
 * @param from local time, {@code HH:mm}
 * @param sourceReason the school's own code, where it sent one of its policy's further codes; else null
 */
@Schema(name = "CurrentRegistration")
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationValue(
        String schoolId,
        String id,
        Integer revision,
        String pupilId,
        LocalDate date,
        @Nullable String lesson,
        Registration.@Nullable DayPart dayPart,
        @Nullable String from,
        Integer minutes,
        Registration.Kind kind,
        Registration.Reason reason,
        Registration.Status status,
        Instant recordedAt,
        @Nullable String sourceReason) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public static RegistrationValue of(Registration registration) {
        return new RegistrationValue(
                registration.schoolId(),
                registration.id(),
                registration.revision(),
                registration.pupilId(),
                registration.date(),
                registration.lesson(),
                registration.dayPart(),
                registration.from() == null ? null : TIME.format(registration.from()),
                registration.minutes(),
                registration.kind(),
                registration.reason(),
                registration.status(),
                registration.recordedAt(),
                registration.sourceReason());
    }

    Registration toRegistration() {
        return new Registration(
                schoolId,
                id,
                revision,
                pupilId,
                date,
                lesson,
                dayPart,
                from == null ? null : LocalTime.parse(from),
                minutes,
                kind,
                reason,
                status,
                recordedAt,
                sourceReason);
    }
}
