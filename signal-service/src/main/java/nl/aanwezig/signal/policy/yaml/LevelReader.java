package nl.aanwezig.signal.policy.yaml;

import java.util.List;
import java.util.Set;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.Combination.Early;
import nl.aanwezig.signal.policy.Combination.Part;
import org.jspecify.annotations.Nullable;

/** Reads the named combinations of signals that ask for a level. */
final class LevelReader {

    private LevelReader() {}

    /** @param rules ids of all rules of the pack */
    static Combination level(YamlEntry at, Set<String> rules) {
        List<Part> parts =
                at.at("of").elements().stream().map(each -> part(each, rules)).toList();
        YamlEntry atLeast = at.find("atLeast");
        int needed = atLeast == null ? 1 : atLeast.number();
        Early early = early(at.find("early"));
        boolean earlyAlone = early != null && parts.isEmpty();
        if (!earlyAlone && needed > parts.size()) {
            throw at.bad("asks for " + needed + " of " + parts.size() + " rules: it can never hold");
        }
        return new Combination(
                at.at("name").text(),
                at.at("level").oneOf(Level.class),
                needed,
                parts,
                early,
                RuleReader.text(at.at("text")));
    }

    private static Part part(YamlEntry at, Set<String> rules) {
        YamlEntry rule = at.isMapping() ? at.at("rule") : at;
        YamlEntry from = at.find("from");
        if (!rules.contains(rule.text())) {
            throw rule.bad("the pack has no rule " + rule.text());
        }
        return new Part(rule.text(), from == null ? null : from.number());
    }

    private static @Nullable Early early(@Nullable YamlEntry at) {
        if (at == null) {
            return null;
        }
        YamlEntry days = at.find("firstSchoolDays");
        return new Early(
                days == null ? null : days.number(),
                at.at("contextCode").text(),
                at.at("absentDays").number(),
                at.at("windowSchoolWeeks").number());
    }
}
