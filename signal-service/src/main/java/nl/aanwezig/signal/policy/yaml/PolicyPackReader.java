package nl.aanwezig.signal.policy.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;

/**
 * Reads policy packs. One that names an unknown rule, lacks a limit or has one too many is refused, with file, line and
 * reason.
 */
public final class PolicyPackReader {

    /** The packs that come with the service. */
    static final List<String> SHIPPED = List.of("nl-vo", "nl-po", "us", "england", "flanders");

    private final Map<String, DatedPack> shipped = new LinkedHashMap<>();

    /** @throws BadPolicyPackException where a shipped pack cannot be used */
    public PolicyPackReader() {
        for (String name : SHIPPED) {
            PolicyFile file = PolicyFile.shipped(name);
            shipped.put(name, PackReader.whole(file, YamlFile.parse(file)));
        }
    }

    /** The packs that come with the service. */
    public PolicyPacks readAll() {
        return readAll(List.of());
    }

    /**
     * The packs that come with the service, and a school's own.
     *
     * @throws BadPolicyPackException where one of them cannot be used
     */
    public PolicyPacks readAll(List<PolicyFile> own) {
        Map<String, PolicyPack> packs = new LinkedHashMap<>();
        shipped.values().forEach(each -> packs.put(each.name(), each.inForce()));
        for (PolicyFile file : own) {
            packs.put(file.name(), own(file).inForce());
        }
        return new PolicyPacks(packs);
    }

    private DatedPack own(PolicyFile file) {
        YamlEntry root = YamlFile.parse(file);
        YamlEntry base = root.find("extends");
        if (base == null) {
            return PackReader.whole(file, root);
        }
        DatedPack extended = shipped.get(base.text());
        if (extended == null) {
            throw base.bad("only a shipped pack can be extended: " + SHIPPED);
        }
        return PackReader.changed(file, root, extended);
    }
}
