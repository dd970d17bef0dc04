package nl.aanwezig.signal.policy;

import java.util.Map;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;

/**
 * One rule as a pack sets it.
 *
 * @param rule id, like {@code nl.unauthorised-16h}
 * @param source where the limits come from
 * @param level how much attention a signal of this rule asks for
 * @param limits each limit by its name; the unit is in the name
 * @param basis the law or practice, as people read it
 * @param nextStep what to do now, as people read it
 * @param pack pack and version, like {@code nl-vo@2026-08-01}
 */
public record RulePolicy(
        String rule, String source, Level level, Map<String, Integer> limits, Text basis, Text nextStep, String pack) {

    public RulePolicy {
        limits = Map.copyOf(limits);
    }

    /** A limit of this rule. Packs are checked when they are read, so a rule finds every limit that it names. */
    public int limit(String name) {
        Integer limit = limits.get(name);
        if (limit == null) {
            throw new IllegalStateException("pack " + pack + ", rule " + rule + ": no limit " + name);
        }
        return limit;
    }
}
