package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;

/**
 * The share of a school year's enrolled days that a pupil missed, as an exact fraction: after each school day, missed parts of
 * possible parts. Days are epoch days.
 *
 * <p>The share only rises on days with absence, so it is looked at on those, and the day on which it has fallen back to
 * below a limit follows by division.
 */
final class MissedShare {

    private static final int HUNDRED = 100;

    private final SchoolCalendar calendar;
    private final SchoolYear year;
    private final int first;
    private final int last;
    private final int partsADay;
    /** Distinct school days with absence, and the parts missed up to each. */
    private final int[] days;

    private final long[] missed;
    private final int size;

    /**
     * Days on which the share reached a limit.
     *
     * @param first the first of them
     * @param end the first school day after them
     */
    record Run(int first, int end) {}

    private MissedShare(
            Facts facts,
            SchoolYear year,
            List<Registration> absences,
            int partsADay,
            ToIntFunction<Registration> parts) {
        this.calendar = facts.calendar();
        this.year = year;
        this.first = Math.max(year.from(), facts.firstDay());
        this.last = Math.min(year.until(), facts.asOf());
        this.partsADay = partsADay;
        this.days = new int[absences.size()];
        this.missed = new long[absences.size()];
        int count = 0;
        int today = 0;
        for (Registration each : absences) {
            if (!calendar.isSchoolDay(each.day())) {
                continue;
            }
            boolean newDay = count == 0 || days[count - 1] != each.day();
            today = newDay ? 0 : today;
            int more = Math.min(partsADay - today, parts.applyAsInt(each));
            if (newDay) {
                days[count] = each.day();
                missed[count] = count == 0 ? 0 : missed[count - 1];
                count++;
            }
            today += more;
            missed[count - 1] += more;
        }
        this.size = count;
    }

    /**
     * One for each school year with absence, and the present one, oldest first.
     *
     * @param parts what a registration missed of its day, which has {@code partsADay} at most
     */
    static List<MissedShare> years(Facts facts, int partsADay, ToIntFunction<Registration> parts) {
        List<Registration> absences = facts.absences();
        int from = absences.isEmpty() ? facts.asOf() : absences.getFirst().day();
        List<MissedShare> years = new ArrayList<>();
        for (SchoolYear year = SchoolYear.of(from); year.from() <= facts.asOf(); year = year.next()) {
            List<Registration> inYear =
                    absences.subList(Facts.firstOn(absences, year.from()), Facts.firstOn(absences, year.until() + 1));
            years.add(new MissedShare(facts, year, inYear, partsADay, parts));
        }
        return years;
    }

    SchoolYear year() {
        return year;
    }

    /** First day of the year that counts. */
    int first() {
        return first;
    }

    int enrolledDays(int day) {
        return calendar.schoolDaysBetween(first, Math.min(day, last));
    }

    long possibleParts(int day) {
        return (long) enrolledDays(day) * partsADay;
    }

    long missedParts(int day) {
        int index = size - 1;
        while (index >= 0 && days[index] > day) {
            index--;
        }
        return index < 0 ? 0 : missed[index];
    }

    /** The last day that counts. */
    int last() {
        return last;
    }

    boolean reaches(int day, int percent) {
        return HUNDRED * missedParts(day) >= percent * possibleParts(day);
    }

    /** Maximal runs of school days on which the share was {@code percent} or more, from {@code minimumDays} enrolled days on. */
    List<Run> runs(int percent, int minimumDays) {
        List<Run> runs = new ArrayList<>();
        int firstEnough = calendar.schoolDaysAfter(first - 1, minimumDays);
        boolean enoughSeen = false;
        for (int i = 0; i < size; i++) {
            int next = i + 1 < size ? days[i + 1] : Integer.MAX_VALUE;
            if (!enoughSeen && days[i] >= firstEnough) {
                enoughSeen = true;
            }
            if (enoughSeen) {
                holds(runs, days[i], missed[i], percent);
            } else if (next > firstEnough && firstEnough <= last) {
                enoughSeen = true;
                holds(runs, firstEnough, missed[i], percent);
            }
        }
        return runs;
    }

    private void holds(List<Run> runs, int day, long missedParts, int percent) {
        int enrolled = enrolledDays(day);
        // The share holds while percent x enrolled x parts <= 100 x missed.
        int holdsUntil = (int) (HUNDRED * missedParts / ((long) percent * partsADay));
        if (enrolled > holdsUntil) {
            return;
        }
        int end = calendar.schoolDaysAfter(first - 1, holdsUntil + 1);
        if (!runs.isEmpty() && day <= runs.getLast().end()) {
            runs.add(new Run(runs.removeLast().first(), end));
        } else {
            runs.add(new Run(day, end));
        }
    }
}
