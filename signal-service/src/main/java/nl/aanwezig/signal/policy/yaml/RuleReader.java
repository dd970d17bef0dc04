package nl.aanwezig.signal.policy.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;

/** Reads the rules of a pack, each with exactly the limits that the code asks for. */
final class RuleReader {

    private static final List<String> KNOWN =
            Rules.ALL.stream().map(Rule::id).sorted().toList();

    private static final String LIMITS = "limits";
    private static final String NEXT_STEP = "nextStep";

    private RuleReader() {}

    static DatedRule rule(String id, YamlEntry at) {
        Map<String, DatedLimit> limits = new LinkedHashMap<>();
        at.at(LIMITS).fields().forEach((name, entry) -> limits.put(name, LimitReader.limit(entry)));
        checkLimits(id, at, limits.keySet());
        return new DatedRule(
                id,
                at.at("source").text(),
                at.at("level").oneOf(Level.class),
                limits,
                text(at.at("basis")),
                text(at.at(NEXT_STEP)));
    }

    /** A school's changes to a rule of the pack that it extends: values of limits, and what to do next. */
    static DatedRule changed(YamlEntry at, DatedRule base) {
        Map<String, DatedLimit> limits = new LinkedHashMap<>(base.limits());
        YamlEntry changes = at.find(LIMITS);
        if (changes != null) {
            changes.fields().forEach((name, entry) -> {
                DatedLimit known = base.limits().get(name);
                if (known == null) {
                    throw entry.bad("rule " + base.id() + " has no limit '" + name + "'; it has "
                            + sorted(base.limits().keySet()));
                }
                limits.put(name, LimitReader.changed(entry, known));
            });
        }
        YamlEntry nextStep = at.find(NEXT_STEP);
        return new DatedRule(
                base.id(),
                base.source(),
                base.level(),
                limits,
                base.basis(),
                nextStep == null ? base.nextStep() : text(nextStep));
    }

    static Text text(YamlEntry at) {
        at.at("en");
        Map<String, String> byLanguage = new LinkedHashMap<>();
        at.fields().forEach((language, entry) -> byLanguage.put(language, entry.text()));
        return new Text(byLanguage);
    }

    private static void checkLimits(String id, YamlEntry at, Set<String> given) {
        Rule rule = Rules.find(id);
        if (rule == null) {
            throw at.bad("there is no rule " + id + "; there are " + KNOWN);
        }
        if (!given.equals(rule.limits())) {
            throw at.bad("rule " + id + " takes the limits " + sorted(rule.limits()) + ", not " + sorted(given));
        }
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }
}
