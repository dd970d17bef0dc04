package nl.aanwezig.notification.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil and its guardians in one school's directory.
 *
 * @param language language tag of the family, for guardians without one of their own
 * @param mentorId staff id of the mentor, where the signal itself names none
 */
public record PupilEntry(
        String schoolId,
        String pupilId,
        String firstName,
        String lastName,
        @Nullable String language,
        List<Guardian> guardians,
        @Nullable String mentorId) {

    public PupilEntry {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        guardians = List.copyOf(guardians);
    }

    public Optional<Guardian> guardian(String id) {
        return guardians.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public PupilEntry withGuardians(List<Guardian> others) {
        return new PupilEntry(schoolId, pupilId, firstName, lastName, language, others, mentorId);
    }

    /** The language to write to a guardian in; null where nobody said. */
    public @Nullable String languageFor(Guardian guardian) {
        return guardian.language() == null ? language : guardian.language();
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "PupilEntry[" + schoolId + "/" + pupilId + "]";
    }
}
