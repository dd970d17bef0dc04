package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.calendar.School.CountedHour;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Counted hours (domain.md 8): unauthorised absence within the enrolment, while under the duty. A lesson is an hour where
 * the school counts lessons; everything else counts its minutes. Added up in minutes, so that nothing is rounded.
 */
final class CountedHours {

    private static final int MINUTES_AN_HOUR = 60;

    private CountedHours() {}

    static long minutes(int hours) {
        return (long) hours * MINUTES_AN_HOUR;
    }

    static Measured measured(long minutes, int limitHours) {
        return new Measured(minutes, MINUTES_AN_HOUR, limitHours, "hours");
    }

    static Tally tally(Facts facts, int windowWeeks) {
        boolean lessons = facts.school().countedHour() == CountedHour.LESSON;
        return new Tally(
                facts.calendar(),
                windowWeeks,
                underDuty(facts),
                each -> lessons && each.lesson() != null ? MINUTES_AN_HOUR : each.minutes());
    }

    private static List<Registration> underDuty(Facts facts) {
        List<Registration> all = facts.unauthorised();
        if (all.isEmpty()
                || facts.underDuty(all.getFirst().day())
                        && facts.underDuty(all.getLast().day())) {
            return all;
        }
        List<Registration> some = new ArrayList<>(all);
        some.removeIf(each -> !facts.underDuty(each.day()));
        return some;
    }

    /** All in the window of {@code day}, up to that day. */
    static Evidence evidence(Facts facts, int windowWeeks, int day, int lastEnd) {
        return Evidence.of(
                facts.between(facts.calendar().windowStart(day, windowWeeks), day),
                each -> whyNot(facts, each, lastEnd));
    }

    private static @Nullable Why whyNot(Facts facts, Registration registration, int lastEnd) {
        Why none = facts.whyNoAbsence(registration);
        if (none == Why.WITHDRAWN || none == Why.LATE) {
            return none;
        }
        if (registration.reason().authorised()) {
            return Why.AUTHORISED;
        }
        if (none != null) {
            return none;
        }
        if (!facts.underDuty(registration.day())) {
            return Why.NOT_COVERED_BY_AGE;
        }
        if (!facts.calendar().isSchoolWeek(registration.day())) {
            return Why.NO_SCHOOL_DAY;
        }
        return registration.day() > lastEnd ? null : Why.IN_EARLIER_REPORT;
    }
}
