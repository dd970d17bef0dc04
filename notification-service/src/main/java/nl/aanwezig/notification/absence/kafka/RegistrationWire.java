package nl.aanwezig.notification.absence.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.absence.RegistrationArrival;
import org.jspecify.annotations.Nullable;

/** A value of {@code attendance.registrations.v1}, the fields that messages need. */
record RegistrationWire(
        @Nullable String schoolId,
        @Nullable String id,
        @Nullable Long revision,
        @Nullable String pupilId,
        @Nullable LocalDate date,
        @Nullable String lesson,
        @Nullable String dayPart,
        @Nullable Integer minutes,
        @Nullable Kind kind,
        @Nullable String reason,
        @Nullable Status status) {

    enum Kind {
        ABSENT,
        LATE
    }

    enum Status {
        RECORDED,
        WITHDRAWN
    }

    RegistrationArrival toDomain() {
        return new RegistrationArrival(
                required(schoolId, "schoolId"),
                required(pupilId, "pupilId"),
                new Registration(
                        required(id, "id"),
                        required(revision, "revision"),
                        required(date, "date"),
                        lesson,
                        dayPart,
                        required(minutes, "minutes"),
                        required(kind, "kind") == Kind.ABSENT,
                        required(reason, "reason"),
                        required(status, "status") == Status.WITHDRAWN));
    }
}
