package nl.aanwezig.signal.rule;

import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/**
 * School days with absence that nobody planned, for rules that look for a pattern: sick, unexplained, truant, overslept, or
 * otherwise unauthorised. Not: leave, appointments, holidays, suspension, waiting for a place; those have a pattern of
 * their own that says nothing about the pupil. Patterns are looked at once a school week, on the Monday after it, so that a
 * week is complete.
 */
final class AbsentDays {

    private final int[] weeks;
    private final int[] weekdays;
    private final int size;

    AbsentDays(Facts facts) {
        weeks = new int[facts.absences().size()];
        weekdays = new int[weeks.length];
        int count = 0;
        int last = Integer.MIN_VALUE;
        for (Registration each : facts.absences()) {
            int day = each.day();
            if (day != last && isUnplanned(each.reason()) && facts.calendar().isSchoolDay(day)) {
                weeks[count] = facts.calendar().schoolWeek(day);
                weekdays[count] = SchoolCalendar.weekday(day);
                last = day;
                count++;
            }
        }
        size = count;
    }

    int size() {
        return size;
    }

    /** Number of the school week of the i-th absent day. */
    int week(int i) {
        return weeks[i];
    }

    /** 0 for Monday to 4 for Friday. */
    int weekday(int i) {
        return weekdays[i];
    }

    /** How many lie in the school weeks after {@code from} up to {@code to}. */
    int between(int from, int to) {
        int count = 0;
        for (int i = size - 1; i >= 0 && weeks[i] > from; i--) {
            count += weeks[i] <= to ? 1 : 0;
        }
        return count;
    }

    /** In how many different school weeks after {@code from} up to {@code to}. */
    int weeksBetween(int from, int to) {
        int count = 0;
        int last = Integer.MIN_VALUE;
        for (int i = size - 1; i >= 0 && weeks[i] > from; i--) {
            if (weeks[i] <= to && weeks[i] != last) {
                last = weeks[i];
                count++;
            }
        }
        return count;
    }

    static boolean isUnplanned(Reason reason) {
        return switch (reason) {
            case ILL, UNEXPLAINED, TRUANCY, OVERSLEPT, OTHER_UNAUTHORISED -> true;
            case MEDICAL_APPOINTMENT,
                    LEAVE_GRANTED,
                    RELIGIOUS,
                    SUSPENDED,
                    SCHOOL_ACTIVITY,
                    OTHER_AUTHORISED,
                    HOLIDAY_NOT_GRANTED,
                    AWAITING_PLACE -> false;
        };
    }

    /** The day on which a school week is looked at. */
    static int lookedAt(SchoolCalendar calendar, int week) {
        return calendar.mondayOf(week) + 7;
    }

    /** The last school week that has been looked at on that day. */
    static int lastLookedAt(SchoolCalendar calendar, int day) {
        int week = calendar.schoolWeek(day);
        return lookedAt(calendar, week) <= day ? week : week - 1;
    }

    static @Nullable Why whyNot(Facts facts, Registration registration) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        if (!isUnplanned(registration.reason())) {
            return Why.OTHER_REASON;
        }
        return facts.calendar().isSchoolDay(registration.day()) ? null : Why.NO_SCHOOL_DAY;
    }
}
