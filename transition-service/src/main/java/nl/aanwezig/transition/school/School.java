package nl.aanwezig.transition.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school as far as transfers need it.
 *
 * @param revision the highest wins
 * @param sector PO, VO or OTHER
 * @param region the school's region, by which the needs map is drawn; null where it has none
 * @param holidays of every kind
 */
public record School(
        String id, long revision, String sector, @Nullable String region, List<Holiday> holidays) {

    /** Days without school, both ends included. */
    public record Holiday(LocalDate from, LocalDate to) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    public School {
        holidays = List.copyOf(holidays);
    }

    /** The n-th school day from that day on, that day included (domain.md, section 8); n is 1 or more. */
    public LocalDate schoolDay(int n, LocalDate from) {
        LocalDate day = from;
        int counted = isSchoolDay(day) ? 1 : 0;
        while (counted < n) {
            day = day.plusDays(1);
            counted += isSchoolDay(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isSchoolDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && holidays.stream().noneMatch(holiday -> holiday.covers(date));
    }
}
