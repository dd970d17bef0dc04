package nl.aanwezig.signal.action;

import java.time.LocalDate;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.calendar.SchoolCalendar;

/**
 * When the calendar says something about a signal by itself.
 *
 * @param leadSchoolDays school days within which somebody takes a signal up
 */
public record LifeCalendar(int leadSchoolDays) {

    private static final String ABOUT_DATA = "data.";

    public LifeCalendar {
        if (leadSchoolDays < 1) {
            throw new IllegalArgumentException("at least 1 school day to take a signal up");
        }
    }

    /** The last day on which somebody takes it up in time: the n-th school day after it was raised. */
    public LocalDate leadBy(SignalLife life, SchoolCalendar calendar) {
        return LocalDate.ofEpochDay(
                calendar.schoolDaysAfter((int) life.raisedOn().toEpochDay(), leadSchoolDays));
    }

    /** Whether that day is over and nobody did; a signal about missing data is for the school's office, no pupil's lead. */
    public boolean isWithoutLead(SignalLife life, SchoolCalendar calendar, LocalDate today) {
        return life.life() == LifeState.RAISED
                && !life.rule().rule().startsWith(ABOUT_DATA)
                && today.isAfter(leadBy(life, calendar));
    }

    /** Whether it belongs to a school year that is over. */
    public boolean isOfPastYear(SignalLife life, LocalDate today) {
        return life.rule().since().isBefore(SchoolYear.startOf(today));
    }
}
