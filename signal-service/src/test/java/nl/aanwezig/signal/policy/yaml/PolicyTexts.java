package nl.aanwezig.signal.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.RulePolicy;

/** Policy files as tests write them. */
final class PolicyTexts {

    static final PolicyPackReader READER = new PolicyPackReader();

    private PolicyTexts() {}

    /** The text of the pack for the United States, with one thing in it changed. */
    static String us(String before, String after) {
        String text = PolicyFile.shipped("us").text();
        assertThat(text).contains(before);
        return text.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));
    }

    /** A school's changes to {@code nl-vo}. */
    static String changes(String rules) {
        return """
                extends: nl-vo
                version: "2026-09-01"
                rules:
                """ + rules.indent(2);
    }

    static PolicyPack read(String text) {
        return read("school", text);
    }

    static PolicyPack read(String name, String text) {
        PolicyFile file = new PolicyFile(name, "/packs/" + name + ".yaml", text);
        return READER.readAll(List.of(file)).byName().get(name);
    }

    static RulePolicy rule(PolicyPack.Period period, String id) {
        return period.rules().stream()
                .filter(each -> each.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
