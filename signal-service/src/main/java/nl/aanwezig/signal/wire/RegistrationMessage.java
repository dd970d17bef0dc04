package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/** {@code attendance.registrations.v1}. */
public record RegistrationMessage(
        @Nullable String schoolId,
        @Nullable String id,
        @Nullable Integer revision,
        @Nullable String pupilId,
        @Nullable LocalDate date,
        @Nullable String lesson,
        Registration.@Nullable DayPart dayPart,
        @Nullable Integer minutes,
        Registration.@Nullable Kind kind,
        @Nullable Reason reason,
        Registration.@Nullable Status status,
        @Nullable Instant recordedAt)
        implements AboutPupil {

    public Registration toRegistration() {
        required(pupilId, "pupilId");
        return new Registration(
                required(schoolId, "schoolId"),
                required(id, "id"),
                required(revision, "revision"),
                (int) required(date, "date").toEpochDay(),
                lesson,
                dayPart,
                required(minutes, "minutes"),
                required(kind, "kind"),
                required(reason, "reason"),
                required(status, "status"),
                required(recordedAt, "recordedAt").toEpochMilli());
    }
}
