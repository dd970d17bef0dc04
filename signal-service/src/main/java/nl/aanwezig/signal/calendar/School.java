package nl.aanwezig.signal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A school as far as judgement needs it.
 *
 * @param policy name of its policy pack
 * @param minutesPerDay minutes of a full school day
 */
public record School(
        String schoolId,
        int revision,
        ZoneId timeZone,
        String policy,
        CountedHour countedHour,
        int minutesPerDay,
        SchoolCalendar calendar) {

    /** What a lesson counts for (domain.md 1.2). */
    public enum CountedHour {
        /** A lesson is an hour, whatever its length. */
        LESSON,
        /** An hour is 60 minutes. */
        CLOCK_60
    }

    /** The local date at the school. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }
}
