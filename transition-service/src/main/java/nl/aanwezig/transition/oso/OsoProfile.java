package nl.aanwezig.transition.oso;

import java.util.Optional;
import java.util.Set;

/** The kinds of transfer that are read and written here, named as the standard names them. */
public enum OsoProfile {
    /** From primary to secondary school. */
    POVO(Set.of(OsoCategory.EARLY_EDUCATION, OsoCategory.VO_MBO)),
    /** From one secondary school to another. */
    VOVO(Set.of(OsoCategory.EARLY_EDUCATION)),
    /** From one primary school to another. */
    POPO(Set.of(OsoCategory.VO_MBO));

    private final Set<OsoCategory> forbidden;

    OsoProfile(Set<OsoCategory> forbidden) {
        this.forbidden = forbidden;
    }

    static Optional<OsoProfile> called(String code) {
        for (OsoProfile profile : values()) {
            if (profile.name().equals(code)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    boolean forbids(OsoCategory category) {
        return forbidden.contains(category);
    }
}
