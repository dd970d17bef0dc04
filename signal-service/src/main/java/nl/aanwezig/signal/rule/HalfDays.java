package nl.aanwezig.signal.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Mornings and afternoons (sessions in England, half days in Flanders). A day is two; the same half day registered twice is
 * one. A lesson or minutes alone is none.
 */
final class HalfDays {

    private static final int MORNING = 1;
    private static final int AFTERNOON = 2;
    private static final int DAY = MORNING | AFTERNOON;

    private HalfDays() {}

    static boolean isHalfDay(Registration registration) {
        return registration.dayPart() != null;
    }

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

    /** The half days of a registration, one bit each. */
    static int bits(Registration registration) {
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
