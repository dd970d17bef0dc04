package nl.aanwezig.simulator.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A registration in one revision, with the fields of the contract.
 *
 * @param id the school's own, like {@code a003-1b2c3d4}
 * @param lesson number of the lesson; null where part of a day was registered
 * @param from local start time; null for parts of a day
 */
public record SimulatedRegistration(
        String schoolId,
        String id,
        int revision,
        String pupilId,
        LocalDate date,
        @Nullable String lesson,
        @Nullable DayPart dayPart,
        @Nullable LocalTime from,
        int minutes,
        Kind kind,
        Reason reason,
        Status status,
        Instant recordedAt)
        implements SimulatedEvent {

    public enum DayPart {
        DAY,
        MORNING,
        AFTERNOON
    }

    public enum Kind {
        ABSENT,
        LATE
    }

    public enum Status {
        RECORDED,
        WITHDRAWN
    }

    /** The reason codes that the model uses. */
    public enum Reason {
        ILL,
        MEDICAL_APPOINTMENT,
        LEAVE_GRANTED,
        SUSPENDED,
        OTHER_AUTHORISED,
        UNEXPLAINED,
        TRUANCY,
        OVERSLEPT,
        HOLIDAY_NOT_GRANTED,
        AWAITING_PLACE
    }

    /** A later revision of this one. */
    public SimulatedRegistration revised(Reason newReason, Status newStatus, Instant at) {
        return new SimulatedRegistration(
                schoolId,
                id,
                revision + 1,
                pupilId,
                date,
                lesson,
                dayPart,
                from,
                minutes,
                kind,
                newReason,
                newStatus,
                at);
    }
}
