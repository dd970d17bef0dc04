package nl.aanwezig.benchmarks.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.Holiday.Kind;
import nl.aanwezig.signal.calendar.SchoolCalendar;

/** The school year 2025-26, region Midden (domain.md 1.9), seen from near its end, when ledgers are fullest. */
public final class SeededCalendar {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The day on which everything is judged. */
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 9);

    public static final LocalDate YEAR_START = LocalDate.of(2025, 8, 1);

    public static final List<Holiday> HOLIDAYS = List.of(
            holiday("2025-08-01", "2025-08-31", Kind.SCHOOL_HOLIDAY),
            holiday("2025-10-18", "2025-10-26", Kind.SCHOOL_HOLIDAY),
            holiday("2025-12-20", "2026-01-04", Kind.SCHOOL_HOLIDAY),
            holiday("2025-12-25", "2025-12-26", Kind.PUBLIC_HOLIDAY),
            holiday("2026-02-14", "2026-02-22", Kind.SCHOOL_HOLIDAY),
            holiday("2026-04-06", "2026-04-06", Kind.PUBLIC_HOLIDAY),
            holiday("2026-04-18", "2026-05-03", Kind.SCHOOL_HOLIDAY),
            holiday("2026-05-14", "2026-05-14", Kind.PUBLIC_HOLIDAY),
            holiday("2026-05-25", "2026-05-25", Kind.PUBLIC_HOLIDAY),
            holiday("2026-07-18", "2026-08-30", Kind.SCHOOL_HOLIDAY));

    private static final SchoolCalendar CALENDAR = new SchoolCalendar(HOLIDAYS);

    private SeededCalendar() {}

    public static SchoolCalendar calendar() {
        return CALENDAR;
    }

    /** Epoch days of the school days of the year up to and including that day, oldest first. */
    public static int[] schoolDaysUntil(LocalDate last) {
        return IntStream.rangeClosed((int) YEAR_START.toEpochDay(), (int) last.toEpochDay())
                .filter(CALENDAR::isSchoolDay)
                .toArray();
    }

    private static Holiday holiday(String from, String to, Kind kind) {
        return new Holiday(LocalDate.parse(from), LocalDate.parse(to), kind);
    }
}
