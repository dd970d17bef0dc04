package nl.aanwezig.simulator.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** The school days of a school, from the first to the last day of the simulation. */
public final class SchoolDays {

    private final LocalDate first;
    private final LocalDate last;
    private final BitSet days;

    SchoolDays(LocalDate first, LocalDate last, List<Holiday> holidays) {
        this.first = first;
        this.last = last;
        this.days = new BitSet();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate candidate = day;
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                    && holidays.stream().noneMatch(holiday -> holiday.covers(candidate))) {
                days.set(index(day));
            }
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && days.get(index(day));
    }

    /** School days from {@code from} to {@code to}, both inclusive. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1)).filter(this::contains).toList();
    }

    /** School days after {@code from}, up to and with {@code to}; negative when {@code to} lies before. */
    public int from(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -from(to, from);
        }
        int begin = Math.max(0, index(from) + 1);
        int end = index(to) + 1;
        return end <= begin ? 0 : days.get(begin, end).cardinality();
    }

    /** The n-th school day after {@code day}, or the last day of the simulation. */
    public LocalDate plus(LocalDate day, int count) {
        int index = Math.max(-1, index(day));
        for (int left = count; left > 0; left--) {
            index = days.nextSetBit(index + 1);
            if (index < 0) {
                return last;
            }
        }
        return first.plusDays(index);
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }
}
