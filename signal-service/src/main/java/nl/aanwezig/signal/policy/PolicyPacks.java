package nl.aanwezig.signal.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All packs, by name, at one moment. */
public record PolicyPacks(Map<String, PolicyPack> byName) {

    public PolicyPacks {
        byName = Map.copyOf(byName);
    }

    public @Nullable PolicyPack find(String name) {
        return byName.get(name);
    }
}
