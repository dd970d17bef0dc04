package nl.aanwezig.notification.signal;

import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.transition.ContactWish;
import org.jspecify.annotations.Nullable;

/**
 * Everything that deciding about a signal rests on; each part may still be missing.
 *
 * @param together the other signals that one assessment raised by the same rule
 * @param mentorId whom it is for; null where neither the signal nor the directory says
 * @param staff entries of the staff directory, by id: of that mentor and of everybody who was told before
 * @param wish how the family wishes to be reached; null where nothing is known of it
 */
public record SignalFacts(
        SignalCase signal,
        List<SignalCase> together,
        @Nullable PupilEntry pupil,
        @Nullable String mentorId,
        Map<String, StaffEntry> staff,
        @Nullable School school,
        @Nullable ContactWish wish) {

    public SignalFacts {
        together = List.copyOf(together);
        staff = Map.copyOf(staff);
    }
}
