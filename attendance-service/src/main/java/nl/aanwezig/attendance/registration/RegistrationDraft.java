package nl.aanwezig.attendance.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A registration as it was sent: its fields have the right types, and nothing else has been checked. */
public record RegistrationDraft(
        String schoolId,
        String id,
        long revision,
        String pupilId,
        LocalDate date,
        @Nullable String lesson,
        @Nullable String dayPart,
        @Nullable LocalTime from,
        long minutes,
        String kind,
        String reason,
        String status,
        Instant recordedAt) {}
