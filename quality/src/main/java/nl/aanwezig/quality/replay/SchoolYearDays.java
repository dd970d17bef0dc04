package nl.aanwezig.quality.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The school days of a year, numbered from 0. */
final class SchoolYearDays {

    private final List<LocalDate> days;

    SchoolYearDays(List<LocalDate> days) {
        this.days = List.copyOf(days);
    }

    int count() {
        return days.size();
    }

    LocalDate date(int day) {
        return days.get(day);
    }

    /** The number of the date, or of the next school day where it is none. */
    int day(LocalDate date) {
        int found = Collections.binarySearch(days, date);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether the next school day lies in another week. */
    boolean endsWeek(int day) {
        return day == days.size() - 1
                || !days.get(day + 1)
                        .with(DayOfWeek.MONDAY)
                        .equals(days.get(day).with(DayOfWeek.MONDAY));
    }

    /** The last school day before Christmas: the end of the first term. */
    int endOfFirstTerm() {
        return day(LocalDate.of(days.getFirst().getYear(), 12, 24)) - 1;
    }
}
