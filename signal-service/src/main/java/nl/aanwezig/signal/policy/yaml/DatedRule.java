package nl.aanwezig.signal.policy.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.Limit;
import nl.aanwezig.signal.policy.RulePolicy;

/** A rule of a pack with its limits over time. */
record DatedRule(String id, String source, Level level, Map<String, DatedLimit> limits, Text basis, Text nextStep) {

    /** The rule as it applies on a day; empty where one of its limits is not valid on it. */
    Optional<RulePolicy> on(LocalDate day, String pack) {
        Map<String, Limit> valid = new LinkedHashMap<>();
        for (Map.Entry<String, DatedLimit> each : limits.entrySet()) {
            Limit limit = each.getValue().on(day);
            if (limit == null) {
                return Optional.empty();
            }
            valid.put(each.getKey(), limit);
        }
        return Optional.of(new RulePolicy(id, source, level, valid, basis, nextStep, pack));
    }
}
