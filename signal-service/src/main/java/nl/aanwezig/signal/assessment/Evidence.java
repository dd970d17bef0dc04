package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/** Which registrations counted and which did not, and why. */
public record Evidence(List<Counted> counted, List<Excluded> excluded) {

    /** A registration that counted, with the minutes that were registered. */
    public record Counted(String registrationId, LocalDate date, int minutes) {}

    public record Excluded(String registrationId, Why why) {}

    /** Why a registration within the window did not count. */
    public enum Why {
        WITHDRAWN,
        LATE,
        AUTHORISED,
        NOT_ILL,
        NO_SCHOOL_DAY,
        OUTSIDE_ENROLMENT,
        /** Too young, or no longer under the duty, on that date. */
        NOT_COVERED_BY_AGE,
        /** Part of an earlier report: no hour is used twice. */
        IN_EARLIER_REPORT
    }

    public Evidence {
        counted = List.copyOf(counted);
        excluded = List.copyOf(excluded);
    }

    /** Sorts registrations into those that count and those that do not. */
    public static Evidence of(List<Registration> candidates, Function<Registration, @Nullable Why> whyNot) {
        List<Counted> counted = new java.util.ArrayList<>();
        List<Excluded> excluded = new java.util.ArrayList<>();
        for (Registration each : candidates) {
            Why why = whyNot.apply(each);
            if (why == null) {
                counted.add(new Counted(each.id(), each.date(), each.minutes()));
            } else {
                excluded.add(new Excluded(each.id(), why));
            }
        }
        return new Evidence(counted, excluded);
    }
}
