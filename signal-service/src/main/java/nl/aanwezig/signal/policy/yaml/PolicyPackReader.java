package nl.aanwezig.signal.policy.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.policy.RulePolicy;
import nl.aanwezig.signal.rule.Rule;
import nl.aanwezig.signal.rule.Rules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads policy packs from {@code policies/<name>.yaml}. A pack that names an unknown rule, lacks a limit or has one too
 * many stops the start, with file and reason.
 */
final class PolicyPackReader {

    private static final String FOLDER = "policies/";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param shared name of the file whose rules come first; null where the pack stands alone */
    private record PackFile(
            String version,
            String language,
            @Nullable String shared,
            @Nullable Map<String, RuleEntry> rules) {

        Map<String, RuleEntry> rulesOrNone() {
            return rules == null ? Map.of() : rules;
        }
    }

    private record RuleEntry(
            String source,
            Level level,
            Map<String, Integer> limits,
            Map<String, String> basis,
            Map<String, String> nextStep) {}

    PolicyPacks readAll(List<String> names) {
        return new PolicyPacks(names.stream().collect(Collectors.toMap(name -> name, this::read)));
    }

    private PolicyPack read(String name) {
        PackFile file = parse(name);
        Map<String, RuleEntry> entries = new LinkedHashMap<>();
        if (file.shared() != null) {
            entries.putAll(parse(file.shared()).rulesOrNone());
        }
        entries.putAll(file.rulesOrNone());
        String pack = name + "@" + file.version();
        List<RulePolicy> rules = new ArrayList<>();
        entries.forEach((rule, entry) -> rules.add(toPolicy(name, pack, rule, entry)));
        return new PolicyPack(name, file.version(), file.language(), rules);
    }

    private static RulePolicy toPolicy(String name, String pack, String id, RuleEntry entry) {
        Rule rule = Rules.find(id);
        if (rule == null) {
            throw bad(name, "unknown rule " + id);
        }
        Set<String> given = entry.limits().keySet();
        if (!given.equals(rule.limits())) {
            throw bad(name, "rule " + id + " takes the limits " + rule.limits() + ", not " + given);
        }
        return new RulePolicy(
                id,
                entry.source(),
                entry.level(),
                entry.limits(),
                new Text(entry.basis()),
                new Text(entry.nextStep()),
                pack);
    }

    private PackFile parse(String name) {
        String path = FOLDER + name + ".yaml";
        try (InputStream in = PolicyPackReader.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw bad(name, "no such file");
            }
            return yaml.readValue(in, PackFile.class);
        } catch (JacksonException e) {
            throw bad(name, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException bad(String name, @Nullable String why) {
        return new IllegalStateException("policy pack " + FOLDER + name + ".yaml: " + why);
    }
}
