package nl.aanwezig.notification.transition;

import java.util.Objects;

/** A member of staff whom a family can turn to, by the ids of the directory. */
public record Contact(String schoolId, String staffId) {

    public Contact {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(staffId, "staffId");
    }
}
