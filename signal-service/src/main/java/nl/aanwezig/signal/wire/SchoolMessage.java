package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** {@code attendance.schools.v1}, as far as judgement needs it. */
public record SchoolMessage(
        @Nullable String schoolId,
        @Nullable Integer revision,
        @Nullable String timeZone,
        @Nullable String policy,
        School.@Nullable CountedHour countedHour,
        @Nullable Integer minutesPerDay,
        @Nullable List<Days> holidays) {

    record Days(@Nullable LocalDate from, @Nullable LocalDate to, Holiday.@Nullable Kind kind) {

        Holiday toHoliday() {
            return new Holiday(required(from, "from"), required(to, "to"), required(kind, "kind"));
        }
    }

    public School toSchool() {
        return new School(
                required(schoolId, "schoolId"),
                required(revision, "revision"),
                zone(required(timeZone, "timeZone")),
                required(policy, "policy"),
                required(countedHour, "countedHour"),
                required(minutesPerDay, "minutesPerDay"),
                new SchoolCalendar(required(holidays, "holidays").stream()
                        .map(Days::toHoliday)
                        .toList()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UnreadableException("invalid_field timeZone");
        }
    }
}
