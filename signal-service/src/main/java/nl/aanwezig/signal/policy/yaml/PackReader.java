package nl.aanwezig.signal.policy.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.policy.Combination;
import nl.aanwezig.signal.policy.FirstDays;
import org.jspecify.annotations.Nullable;

/** Reads one pack: a whole one with what it shares, or a school's changes to a shipped one. */
final class PackReader {

    private static final String SHARED = "shared";
    private static final String RULES = "rules";
    private static final String LEVELS = "levels";
    private static final String LANGUAGE = "language";
    private static final String HOLD = "holdSchoolDays";
    private static final String FIRST = "firstDays";

    private final String name;
    private final YamlEntry root;
    private final PackSchema schema;
    private final StringBuilder content;

    private final Map<String, DatedRule> rules = new LinkedHashMap<>();
    private final Map<String, Combination> levels = new LinkedHashMap<>();

    private PackReader(PolicyFile file, YamlEntry root, PackSchema schema) {
        this.name = file.name();
        this.schema = schema;
        this.root = root;
        this.content = new StringBuilder(file.text());
    }

    static DatedPack whole(PolicyFile file, YamlEntry root, PackSchema schema) {
        return new PackReader(file, root, schema).whole();
    }

    static DatedPack changed(PolicyFile file, YamlEntry root, PackSchema schema, DatedPack base) {
        return new PackReader(file, root, schema).changed(base);
    }

    private DatedPack whole() {
        List<YamlEntry> parts = new ArrayList<>();
        YamlEntry shared = root.find(SHARED);
        if (shared != null) {
            for (YamlEntry each : shared.elements()) {
                parts.add(shared(each));
            }
        }
        parts.add(root);
        parts.forEach(this::addRules);
        parts.forEach(this::addLevels);
        return pack(
                root.at(LANGUAGE).text(), root.at(HOLD).number(), FirstDaysReader.firstDays(root.find(FIRST), null));
    }

    private DatedPack changed(DatedPack base) {
        content.append(base.content());
        rules.putAll(base.rules());
        levels.putAll(base.levels());
        fields(root, RULES).forEach((id, at) -> {
            DatedRule known = base.rules().get(id);
            rules.put(id, known == null ? RuleReader.rule(id, at) : RuleReader.changed(at, known));
        });
        addLevels(root);
        YamlEntry language = root.find(LANGUAGE);
        YamlEntry hold = root.find(HOLD);
        return pack(
                language == null ? base.language() : language.text(),
                hold == null ? base.holdSchoolDays() : hold.number(),
                FirstDaysReader.firstDays(root.find(FIRST), base.firstDays()));
    }

    private DatedPack pack(String language, int holdSchoolDays, @Nullable FirstDays firstDays) {
        for (Combination each : levels.values()) {
            if (firstDays == null && each.early() != null && each.early().firstSchoolDays() == null) {
                throw root.bad("level '" + each.name() + "' is early, and nothing says for how many school days");
            }
        }
        return new DatedPack(
                name,
                root.at("version").text(),
                language,
                holdSchoolDays,
                firstDays,
                rules,
                levels,
                content.toString());
    }

    private YamlEntry shared(YamlEntry reference) {
        PolicyFile file;
        try {
            file = PolicyFile.shipped(reference.text());
        } catch (BadPolicyPackException e) {
            throw reference.bad("there is no shared file " + reference.text());
        }
        content.append(file.text());
        return schema.parse(file);
    }

    private void addRules(YamlEntry part) {
        fields(part, RULES).forEach((id, at) -> {
            if (rules.put(id, RuleReader.rule(id, at)) != null) {
                throw at.bad("the pack has rule " + id + " already");
            }
        });
    }

    private void addLevels(YamlEntry part) {
        YamlEntry list = part.find(LEVELS);
        if (list != null) {
            for (YamlEntry at : list.elements()) {
                Combination level = LevelReader.level(at, rules.keySet());
                if (levels.put(level.name(), level) != null) {
                    throw at.bad("the pack has a level '" + level.name() + "' already");
                }
            }
        }
    }

    private static Map<String, YamlEntry> fields(YamlEntry part, String key) {
        YamlEntry entry = part.find(key);
        return entry == null ? Map.of() : entry.fields();
    }
}
