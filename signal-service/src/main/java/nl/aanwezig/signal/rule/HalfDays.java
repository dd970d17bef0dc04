package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.ledger.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Mornings and afternoons (sessions in England, half days in Flanders). A day is two; the same half day registered twice is
 * one. A lesson or minutes alone is none.
 */
final class HalfDays {

    private static final int MORNING = 1;
    private static final int AFTERNOON = 2;
    private static final int DAY = MORNING | AFTERNOON;

    private HalfDays() {}

    /** What each adds that no earlier one of its day had; those that add nothing are left out. */
    static Map<Registration, Integer> added(List<Registration> registrations) {
        Map<Registration, Integer> added = new IdentityHashMap<>();
        int day = Integer.MIN_VALUE;
        int seen = 0;
        for (Registration each : registrations) {
            seen = each.day() == day ? seen : 0;
            day = each.day();
            int more = bits(each) & ~seen;
            if (more != 0) {
                added.put(each, Integer.bitCount(more));
                seen |= more;
            }
        }
        return added;
    }

    /** Those in {@code added}, in their order. */
    static List<Registration> counting(List<Registration> registrations, Map<Registration, Integer> added) {
        List<Registration> counting = new ArrayList<>();
        for (Registration each : registrations) {
            if (added.containsKey(each)) {
                counting.add(each);
            }
        }
        return counting;
    }

    /**
     * Why a registration is no half day of unauthorised absence; null where it is one.
     *
     * @param added what {@link #added} says of the unauthorised ones
     */
    static @Nullable Why whyNotUnauthorised(Facts facts, Registration registration, Map<Registration, Integer> added) {
        Why none = facts.whyNoAbsence(registration);
        if (none != null) {
            return none;
        }
        if (registration.reason().authorised()) {
            return Why.AUTHORISED;
        }
        return whyNot(registration, added);
    }

    /** Why a registration adds no half day; null where it does. */
    static @Nullable Why whyNot(Registration registration, Map<Registration, Integer> added) {
        if (registration.dayPart() == null) {
            return Why.NO_HALF_DAY;
        }
        return added.containsKey(registration) ? null : Why.SAME_HALF_DAY;
    }

    /** The half days of a registration, one bit each. */
    private static int bits(Registration registration) {
        if (registration.dayPart() == null) {
            return 0;
        }
        return switch (registration.dayPart()) {
            case DAY -> DAY;
            case MORNING -> MORNING;
            case AFTERNOON -> AFTERNOON;
        };
    }
}
