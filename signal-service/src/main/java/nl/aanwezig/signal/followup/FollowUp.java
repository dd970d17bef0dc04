package nl.aanwezig.signal.followup;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Absence before and after a day on which people did something, over the same number of school days on both sides. It
 * shows what happened, not why: absence also falls by itself after a bad week.
 *
 * @param schoolDays on each side; 0 where there is nothing to compare yet
 */
public record FollowUp(int schoolDays, Absence before, Absence after) {

    /** Longest stretch on one side, in school days: four weeks. */
    public static final int LONGEST = 20;

    private static final Absence NOTHING = new Absence(0, 0, 0, 0, 0);

    /**
     * A pure function. The day itself belongs to neither side, and {@code today} is not over; both sides lie within the
     * enrolment, so that the silence of a pupil who left is no success.
     *
     * @param on the day on which something was done
     */
    public static FollowUp of(Ledger ledger, String schoolId, SchoolCalendar calendar, LocalDate on, LocalDate today) {
        int day = (int) on.toEpochDay();
        return ledger.enrolments().enrolments().stream()
                .filter(each -> each.schoolId().equals(schoolId) && each.covers(on))
                .findFirst()
                .map(enrolment -> compare(ledger, enrolment, calendar, day, (int) today.toEpochDay()))
                .orElse(new FollowUp(0, NOTHING, NOTHING));
    }

    private static FollowUp compare(Ledger ledger, Enrolment enrolment, SchoolCalendar calendar, int day, int today) {
        int lastAfter = Math.min(today - 1, enrolment.lastDay());
        int days = Math.min(
                LONGEST,
                Math.min(
                        calendar.schoolDaysBetween(day + 1, lastAfter),
                        calendar.schoolDaysBetween(enrolment.firstDay(), day - 1)));
        if (days <= 0) {
            return new FollowUp(0, NOTHING, NOTHING);
        }
        List<Registration> here = ledger.registrations().stream()
                .filter(each -> each.schoolId().equals(enrolment.schoolId()))
                .toList();
        int from = day - 1;
        while (calendar.schoolDaysBetween(from, day - 1) < days) {
            from--;
        }
        return new FollowUp(
                days,
                Absence.in(here, calendar, from, day - 1),
                Absence.in(here, calendar, day + 1, calendar.schoolDaysAfter(day, days)));
    }
}
