package nl.aanwezig.signal.level;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.SchoolLevel;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.FirstDays;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.rule.Facts;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;

/**
 * The level of a pupil at a school: the highest that a named combination of signals asks for, never a hidden number. So that
 * levels do not flap, a signal takes part for some school days more after it has ended; one that a correction made untrue
 * is gone at once.
 */
public final class Levels {

    private Levels() {}

    /**
     * @param signals those of this school and school year
     * @param pack says how many school days an ended signal still takes part
     */
    public static SchoolLevel of(
            Facts facts, String schoolId, PolicyPack pack, List<Signal> signals, List<Combination> combinations) {
        List<Signal> takingPart = signals.isEmpty() ? signals : takingPart(facts, signals, pack.holdSchoolDays());
        Level highest = Level.NONE;
        List<Combination> because = List.of();
        for (Combination each : combinations) {
            int higher = each.level().compareTo(highest);
            if (higher < 0 || each.level() == Level.NONE || !holds(each, facts, pack, takingPart)) {
                continue;
            }
            if (higher > 0) {
                highest = each.level();
                because = new ArrayList<>();
            }
            because.add(each);
        }
        return new SchoolLevel(schoolId, pack.version(), highest, because);
    }

    private static List<Signal> takingPart(Facts facts, List<Signal> signals, int holdSchoolDays) {
        SchoolCalendar calendar = facts.calendar();
        List<Signal> takingPart = new ArrayList<>(signals.size());
        for (Signal each : signals) {
            Integer ended = each.resolvedOn();
            if (ended == null
                    || (isAboutThePupil(each) && calendar.schoolDaysBetween(ended, facts.asOf()) <= holdSchoolDays)) {
                takingPart.add(each);
            }
        }
        return takingPart;
    }

    private static boolean isAboutThePupil(Signal signal) {
        Rule rule = Rules.find(signal.rule());
        return rule == null || rule.aboutThePupil();
    }

    private static boolean holds(Combination combination, Facts facts, PolicyPack pack, List<Signal> signals) {
        Combination.Early early = combination.early();
        if (combination.of().isEmpty()) {
            return early != null && holds(early, facts, pack);
        }
        int found = 0;
        for (Combination.Part part : combination.of()) {
            found += isThere(part, signals) ? 1 : 0;
        }
        return found >= combination.atLeast() && (early == null || holds(early, facts, pack));
    }

    private static boolean isThere(Combination.Part part, List<Signal> signals) {
        for (Signal each : signals) {
            if (each.rule().equals(part.rule())
                    && (part.from() == null || each.measured().reaches(part.from()))) {
                return true;
            }
        }
        return false;
    }

    /** Just come from primary school, the family asked for it, and some absence is there. */
    private static boolean holds(Combination.Early early, Facts facts, PolicyPack pack) {
        ReleasedContext context = facts.context();
        if (context == null
                || context.items().stream()
                        .noneMatch(item -> early.contextCode().equals(item.code()))) {
            return false;
        }
        SchoolCalendar calendar = facts.calendar();
        if (calendar.schoolDaysBetween(facts.firstDay(), facts.asOf()) > lasts(early, pack)) {
            return false;
        }
        int from = calendar.windowStart(facts.asOf(), early.windowSchoolWeeks());
        long days = facts.absences().stream()
                .mapToInt(Registration::day)
                .filter(day -> day >= from && calendar.isSchoolDay(day))
                .distinct()
                .count();
        return days >= early.absentDays();
    }

    /** In school days. A pack is read only where one of the two says it. */
    private static int lasts(Combination.Early early, PolicyPack pack) {
        Integer own = early.firstSchoolDays();
        FirstDays first = pack.firstDays();
        return own != null ? own : first == null ? 0 : first.schoolDays();
    }
}
