package nl.aanwezig.notification.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family, or a guardian in it, that no automatic message would reach.
 *
 * @param guardianId null where it is the whole family
 * @param reason a stable code: {@code not_in_directory}, {@code no_guardian_with_authority}, or one of {@link Reach.Not}
 */
public record Unreachable(String pupilId, @Nullable String guardianId, String reason) {

    public static final String NOT_IN_DIRECTORY = "not_in_directory";
    public static final String NO_GUARDIAN_WITH_AUTHORITY = "no_guardian_with_authority";

    /** Those of one family; guardians without authority are no gap. */
    public static List<Unreachable> in(PupilEntry family, Reachability reachability) {
        if (family.guardians().stream().noneMatch(Guardian::authority)) {
            return List.of(new Unreachable(family.pupilId(), null, NO_GUARDIAN_WITH_AUTHORITY));
        }
        List<Unreachable> gaps = new ArrayList<>();
        for (Guardian guardian : family.guardians()) {
            if (guardian.authority() && reachability.of(guardian) instanceof Reach.Not(String reason)) {
                gaps.add(new Unreachable(family.pupilId(), guardian.id(), reason));
            }
        }
        return gaps;
    }
}
