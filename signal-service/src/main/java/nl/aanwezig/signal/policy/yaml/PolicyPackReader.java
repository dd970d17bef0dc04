package nl.aanwezig.signal.policy.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.aanwezig.signal.policy.PolicyPack;
import nl.aanwezig.signal.policy.PolicyPacks;

/**
 * Reads policy packs: those that come with the service, and those of a school, which may add to them and tighten them
 * but loosen no limit of the law. Whatever cannot be used is refused with file, line and reason.
 */
public final class PolicyPackReader {

    /** The packs that come with the service. */
    public static final List<String> SHIPPED = List.of("nl-vo", "nl-po", "us", "england", "flanders");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final PackSchema schema = new PackSchema();
    private final Map<String, DatedPack> shipped = new LinkedHashMap<>();
    private final LegalFloor law;

    /** @throws BadPolicyPackException where a shipped pack cannot be used */
    public PolicyPackReader() {
        for (String name : SHIPPED) {
            PolicyFile file = PolicyFile.shipped(name);
            shipped.put(name, PackReader.whole(file, schema.parse(file), schema));
        }
        law = new LegalFloor(shipped.values());
    }

    /** The packs that come with the service. */
    public PolicyPacks readAll() {
        return readAll(List.of());
    }

    /**
     * The packs that come with the service, and a school's own. One of the name of a shipped pack takes its place.
     *
     * @throws BadPolicyPackException for the first that cannot be used
     */
    public PolicyPacks readAll(List<PolicyFile> own) {
        Map<String, PolicyPack> packs = new LinkedHashMap<>();
        shipped.values().forEach(each -> packs.put(each.name(), each.inForce()));
        for (PolicyFile file : own) {
            DatedPack pack = own(file);
            law.check(pack);
            packs.put(file.name(), pack.inForce());
        }
        return new PolicyPacks(packs);
    }

    private DatedPack own(PolicyFile file) {
        if (!NAME.matcher(file.name()).matches()) {
            throw new BadPolicyPackException(
                    file.label(), 0, "a pack's name is small letters, digits and dashes, at most 40");
        }
        YamlEntry root = schema.parse(file);
        YamlEntry base = root.find("extends");
        if (shipped.containsKey(file.name()) && (base == null || !base.text().equals(file.name()))) {
            throw root.bad(file.name() + " comes with the service: a file of this name extends it, with 'extends: "
                    + file.name() + "'");
        }
        if (base == null) {
            return PackReader.whole(file, root, schema);
        }
        DatedPack extended = shipped.get(base.text());
        if (extended == null) {
            throw base.bad("only a shipped pack can be extended: one of " + SHIPPED);
        }
        return PackReader.changed(file, root, schema, extended);
    }
}
