package nl.aanwezig.signal.policy;

import java.util.List;

/**
 * The rules that apply at a school, with their limits.
 *
 * @param name like {@code nl-vo}
 * @param version the date on which these limits took effect
 * @param language language of the people who read its texts, where they ask for none
 */
public record PolicyPack(String name, String version, String language, List<RulePolicy> rules) {

    public PolicyPack {
        rules = List.copyOf(rules);
    }
}
