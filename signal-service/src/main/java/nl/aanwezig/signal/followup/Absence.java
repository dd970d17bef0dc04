package nl.aanwezig.signal.followup;

import java.util.BitSet;
import java.util.List;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Absence in a stretch of school days.
 *
 * @param days school days with at least one absence, for any reason
 * @param unauthorisedDays those with at least one that was not authorised
 * @param lessons absences from a lesson
 * @param minutes missed altogether
 * @param late times late
 */
public record Absence(int days, int unauthorisedDays, int lessons, int minutes, int late) {

    /** @param from first day, as epoch day; {@code to} the last, inclusive */
    static Absence in(List<Registration> registrations, SchoolCalendar calendar, int from, int to) {
        BitSet absent = new BitSet();
        BitSet unauthorised = new BitSet();
        int lessons = 0;
        int minutes = 0;
        int late = 0;
        for (Registration each : registrations) {
            if (each.day() < from || each.day() > to || !calendar.isSchoolDay(each.day())) {
                continue;
            }
            if (each.isAbsence()) {
                absent.set(each.day() - from);
                unauthorised.set(
                        each.day() - from,
                        unauthorised.get(each.day() - from) || !each.reason().authorised());
                lessons += each.lesson() == null ? 0 : 1;
                minutes += each.minutes();
            } else if (each.status() == Registration.Status.RECORDED) {
                late++;
            }
        }
        return new Absence(absent.cardinality(), unauthorised.cardinality(), lessons, minutes, late);
    }
}
