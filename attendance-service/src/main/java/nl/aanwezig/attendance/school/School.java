package nl.aanwezig.attendance.school;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.attendance.rejection.RejectedException;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * A school with its calendar.
 *
 * @param name what people call it, at most 120 characters
 * @param region holiday region ({@code noord}, {@code midden}, {@code zuid}) or another area; null where none applies
 * @param timeZone local dates of this school are in it
 * @param policy policy pack that its signals follow: one that ships, or a school's own (docs/policy-packs.md)
 * @param countedHour what an hour of absence is (domain.md section 8)
 * @param minutesPerDay minutes of a full school day, 60 to 1440
 * @param holidays at most 400 periods without lessons
 */
public record School(
        String name,
        Sector sector,
        @Nullable String region,
        ZoneId timeZone,
        String policy,
        CountedHour countedHour,
        int minutesPerDay,
        List<Holiday> holidays) {

    public static final int MAX_NAME = 120;
    public static final int MAX_REGION = 40;

    private static final int MAX_HOLIDAYS = 400;
    private static final int MIN_MINUTES_PER_DAY = 60;
    private static final int MAX_MINUTES_PER_DAY = 1440;

    public School {
        holidays = List.copyOf(holidays);
        if (minutesPerDay < MIN_MINUTES_PER_DAY || minutesPerDay > MAX_MINUTES_PER_DAY) {
            throw new RejectedException(RejectionCode.INVALID_FIELD, "minutesPerDay");
        }
        if (holidays.size() > MAX_HOLIDAYS) {
            throw new RejectedException(RejectionCode.FIELD_TOO_LONG, "holidays");
        }
    }

    /** What an hour of absence is: a lesson, or sixty minutes. */
    public enum CountedHour {
        LESSON,
        CLOCK_60
    }

    /** Primary (PO), secondary (VO), or another kind of education. */
    public enum Sector {
        PO,
        VO,
        OTHER
    }

    /**
     * A period without lessons.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    public record Holiday(LocalDate from, LocalDate to, Kind kind) {

        public Holiday {
            if (to.isBefore(from)) {
                throw new RejectedException(RejectionCode.INVALID_FIELD, "holidays.to");
            }
        }

        /** Only a PUBLIC_HOLIDAY is no working day (domain.md section 8). */
        public enum Kind {
            SCHOOL_HOLIDAY,
            PUBLIC_HOLIDAY,
            STUDY_DAY
        }
    }
}
