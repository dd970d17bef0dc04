package nl.aanwezig.signal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations counted and which did not, and why. It is drawn up when somebody asks: most judgements end as the
 * one before, and then a fingerprint is enough.
 */
public final class Evidence {

    /** Where a signal rests on no registration. */
    public static final Evidence NONE = new Evidence(List.of(), each -> null);

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<Registration> candidates;
    private final Function<Registration, @Nullable Why> whyNot;

    /** A registration that counted, with the minutes that were registered. */
    public record Counted(String registrationId, LocalDate date, int minutes) {}

    public record Excluded(String registrationId, Why why) {}

    /** Why a registration within the window did not count. */
    public enum Why {
        WITHDRAWN,
        LATE,
        /** Absent or something else, where the rule counts lateness. */
        NOT_LATE,
        AUTHORISED,
        NOT_ILL,
        /** Absent for another reason than the rule is about. */
        OTHER_REASON,
        /** Its half day counts already, by another registration. */
        SAME_HALF_DAY,
        /** A lesson or minutes, where the rule counts half days. */
        NO_HALF_DAY,
        /** Approved education elsewhere: not missed. */
        APPROVED_ACTIVITY,
        NO_SCHOOL_DAY,
        /** The same day, after the one that made the step full. */
        AFTER_THIS_STEP,
        OTHER_WEEKDAY,
        OUTSIDE_ENROLMENT,
        /** Too young, or no longer under the duty, on that date. */
        NOT_COVERED_BY_AGE,
        /** Part of an earlier report: no hour is used twice. */
        IN_EARLIER_REPORT
    }

    private Evidence(List<Registration> candidates, Function<Registration, @Nullable Why> whyNot) {
        this.candidates = candidates;
        this.whyNot = whyNot;
    }

    /**
     * @param candidates all within the window, oldest first
     * @param whyNot null where a registration counts
     */
    public static Evidence of(List<Registration> candidates, Function<Registration, @Nullable Why> whyNot) {
        return new Evidence(candidates, whyNot);
    }

    public List<Counted> counted() {
        List<Counted> counted = new ArrayList<>(candidates.size());
        for (Registration each : candidates) {
            if (whyNot.apply(each) == null) {
                counted.add(new Counted(each.id(), each.date(), each.minutes()));
            }
        }
        return List.copyOf(counted);
    }

    public List<Excluded> excluded() {
        List<Excluded> excluded = new ArrayList<>();
        for (Registration each : candidates) {
            Why why = whyNot.apply(each);
            if (why != null) {
                excluded.add(new Excluded(each.id(), why));
            }
        }
        return List.copyOf(excluded);
    }

    /** A number that differs when another registration counts, or one does not for another reason. */
    long fingerprint() {
        long print = 1;
        for (int i = 0; i < candidates.size(); i++) {
            Registration each = candidates.get(i);
            Why why = whyNot.apply(each);
            print = (print ^ each.id().hashCode()) * MIX;
            print = (print ^ (why == null ? (long) each.day() << 16 | each.minutes() : ~why.ordinal())) * MIX;
        }
        return print;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that
                && counted().equals(that.counted())
                && excluded().equals(that.excluded());
    }

    @Override
    public int hashCode() {
        return Objects.hash(counted(), excluded());
    }

    @Override
    public String toString() {
        return "counted " + counted() + ", excluded " + excluded();
    }
}
