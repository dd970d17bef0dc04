package nl.aanwezig.signal.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.NewHere;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.FirstDays;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.rule.Facts;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The first school days at a new school (source: ours [C], after domain.md 2): who meets a signal in that time is pointed to
 * what the family released. Never what it says, only that it is there.
 */
public final class FirstSchoolDays {

    private FirstSchoolDays() {}

    /** Where the pupil stands in them on {@code facts.asOf()}; null where they are over, or have not begun. */
    public static @Nullable NewHere of(Facts facts, String schoolId, PolicyPack pack) {
        FirstDays first = pack.firstDays();
        int day = first == null ? 0 : dayOf(facts, facts.asOf());
        return first == null || day < 1 || day > first.schoolDays()
                ? null
                : new NewHere(schoolId, day, first.schoolDays());
    }

    /** The signals, where those that began in the first days say besides what there is of the family. */
    public static List<Signal> pointedOut(Facts facts, PolicyPack pack, List<Signal> signals) {
        FirstDays first = pack.firstDays();
        ReleasedContext context = signals.isEmpty() || first == null ? null : facts.context();
        if (first == null || context == null) {
            return signals;
        }
        List<Text> there = first.nextSteps().entrySet().stream()
                .filter(each -> context.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (there.isEmpty()) {
            return signals;
        }
        List<Signal> pointed = new ArrayList<>(signals.size());
        for (Signal each : signals) {
            boolean inTime = dayOf(facts, each.key().since()) <= first.schoolDays();
            pointed.add(inTime && asksForATalk(each) ? with(there, each) : each);
        }
        return pointed;
    }

    /** Not where nobody is asked to judge the pupil, as with a worry about welfare or missing registers. */
    private static boolean asksForATalk(Signal signal) {
        Rule rule = Rules.find(signal.rule());
        return signal.policy().level() != Level.NONE && rule != null && rule.aboutThePupil();
    }

    private static Signal with(List<Text> there, Signal signal) {
        Text step = signal.nextStep();
        for (Text each : there) {
            step = step.then(each);
        }
        return signal.withNextStep(step);
    }

    private static int dayOf(Facts facts, int day) {
        return facts.calendar().schoolDaysBetween(facts.firstDay(), day);
    }
}
