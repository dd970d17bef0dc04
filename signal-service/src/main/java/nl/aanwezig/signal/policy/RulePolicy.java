package nl.aanwezig.signal.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;

/**
 * One rule as a pack sets it for a period.
 *
 * @param rule id, like {@code nl.unauthorised-16h}
 * @param source where the rule comes from
 * @param level how much attention a signal of this rule asks for by itself
 * @param limits each limit by its name
 * @param basis the law or practice, as people read it
 * @param nextStep what to do now, as people read it
 * @param pack pack and version, like {@code nl-vo@2026-08-01}
 */
public record RulePolicy(
        String rule, String source, Level level, Map<String, Limit> limits, Text basis, Text nextStep, String pack) {

    public RulePolicy {
        // Asked for with each judgement, and a HashMap answers faster than Map.copyOf.
        limits = Collections.unmodifiableMap(new HashMap<>(limits));
    }

    /** A limit of this rule. Packs are checked when they are read, so a rule finds every limit that it names. */
    public int limit(String name) {
        return steps(name).getFirst();
    }

    /** The steps of a limit, the lowest first. */
    public List<Integer> steps(String name) {
        Limit limit = limits.get(name);
        if (limit == null) {
            throw new IllegalStateException("pack " + pack + ", rule " + rule + ": no limit " + name);
        }
        return limit.values();
    }
}
