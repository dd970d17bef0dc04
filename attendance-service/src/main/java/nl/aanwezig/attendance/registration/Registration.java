package nl.aanwezig.attendance.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what a school registered about one lesson, part of a day, or day.
 *
 * @param schoolId with {@code id} the natural key
 * @param id the school's own
 * @param revision the highest wins
 * @param pupilId opaque pseudonym
 * @param date local date of the school
 * @param lesson number or code of the lesson; null where a part of a day, or only minutes, were registered
 * @param dayPart null where a lesson, or only minutes, were registered
 * @param from local time at which it began; null where not known
 * @param minutes missed, 1 to 1440
 * @param recordedAt when the school recorded this revision
 * @param sourceReason the code that the school sent, where it is one of its policy's further codes ({@link ReasonCodes});
 *     else null
 */
public record Registration(
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
        Instant recordedAt,
        @Nullable String sourceReason) {

    /**
     * Of two with the same natural key the greater one is current. Two revisions with one number should not be, and can
     * be when two senders race; then every consumer must still choose the same one: the later recorded, then by content.
     */
    public static final Comparator<Registration> CURRENCY = Comparator.comparingInt(Registration::revision)
            .thenComparing(Registration::recordedAt)
            .thenComparing(Registration::content);

    public RegistrationKey key() {
        return new RegistrationKey(schoolId, id);
    }

    /** What it says, apart from key, revision and time, in one line that is the same wherever it is computed. */
    public String content() {
        String content =
                "date=%s, lesson=%s, dayPart=%s, minutes=%d, kind=%s, reason=%s, status=%s, from=%s, pupilId=%s"
                        .formatted(date, lesson, dayPart, minutes, kind, reason, status, from, pupilId);
        return sourceReason == null ? content : content + ", sourceReason=" + sourceReason;
    }

    /** Absent for a time, or late. */
    public enum Kind {
        ABSENT,
        LATE
    }

    /** Which part of the day. */
    public enum DayPart {
        DAY,
        MORNING,
        AFTERNOON
    }

    /** Whether it stands; a withdrawal is a revision. */
    public enum Status {
        RECORDED,
        WITHDRAWN
    }

    /** The closed list of reasons: the first seven authorised, the others not (design.md, fixed points). */
    public enum Reason {
        ILL,
        MEDICAL_APPOINTMENT,
        LEAVE_GRANTED,
        RELIGIOUS,
        SUSPENDED,
        SCHOOL_ACTIVITY,
        OTHER_AUTHORISED,
        UNEXPLAINED,
        TRUANCY,
        OVERSLEPT,
        HOLIDAY_NOT_GRANTED,
        AWAITING_PLACE,
        OTHER_UNAUTHORISED
    }
}
