package nl.aanwezig.signal.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what a school registered about one lesson, part of a day, or day.
 *
 * @param id the school's own; with {@code schoolId} the natural key
 * @param revision the highest wins
 * @param day local date of the school, as epoch day
 * @param lesson number or code of the lesson; null where a part of a day was registered
 * @param minutes missed, 1 to 1440
 * @param recordedAt when the school recorded it, in milliseconds since 1970
 */
public record Registration(
        String schoolId,
        String id,
        int revision,
        int day,
        @Nullable String lesson,
        @Nullable DayPart dayPart,
        int minutes,
        Kind kind,
        Reason reason,
        Status status,
        long recordedAt) {

    public enum Kind {
        ABSENT,
        LATE
    }

    public enum DayPart {
        DAY,
        MORNING,
        AFTERNOON
    }

    public enum Status {
        RECORDED,
        WITHDRAWN
    }

    /** Oldest first; the same everywhere, whatever order registrations came in. */
    public static final Comparator<Registration> BY_DATE = Comparator.comparingInt(Registration::day)
            .thenComparing(Registration::schoolId)
            .thenComparing(Registration::id);

    // Two revisions with one number should not be; where they are, every consumer must still choose the same one.
    private static final Comparator<Registration> NEWEST = Comparator.comparingInt(Registration::revision)
            .thenComparingLong(Registration::recordedAt)
            .thenComparing(Registration::toString);

    boolean supersedes(Registration other) {
        return NEWEST.compare(this, other) > 0;
    }

    boolean sameAs(Registration other) {
        return schoolId.equals(other.schoolId) && id.equals(other.id);
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** Absent, and not withdrawn. */
    public boolean isAbsence() {
        return status == Status.RECORDED && kind == Kind.ABSENT;
    }

    public boolean isSickness() {
        return isAbsence() && reason == Reason.ILL;
    }
}
