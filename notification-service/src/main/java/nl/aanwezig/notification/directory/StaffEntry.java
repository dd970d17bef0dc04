package nl.aanwezig.notification.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member of staff in one school's directory; mentors get their mail at {@code email}. */
public record StaffEntry(
        String schoolId,
        String staffId,
        String name,
        String email,
        @Nullable String mobile,
        @Nullable String language) {

    public StaffEntry {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(staffId, "staffId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "StaffEntry[" + schoolId + "/" + staffId + "]";
    }
}
