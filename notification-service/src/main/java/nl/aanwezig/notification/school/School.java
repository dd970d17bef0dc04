package nl.aanwezig.notification.school;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A school as far as messages need it.
 *
 * @param revision the highest wins
 * @param zone local dates of the school are in it
 * @param holidays of every kind
 */
public record School(String id, long revision, String name, ZoneId zone, List<Holiday> holidays) {

    public School {
        Objects.requireNonNull(id, "schoolId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "timeZone");
        holidays = List.copyOf(holidays);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Monday to Friday, in no holiday (domain section 8). */
    public boolean isSchoolDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && holidays.stream().noneMatch(holiday -> holiday.covers(date));
    }
}
