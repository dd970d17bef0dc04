package nl.aanwezig.transition.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the transfer arrives at the receiving school.
 *
 * @param enrolledFrom first day of the enrolment there; null while there is none
 * @param deliveredAt when it became open to that school; null before
 * @param readOn when somebody there first read what was released last; null while nobody did
 * @param readBy who that was, opaque; null where {@code readOn} is
 */
public record Arrival(
        @Nullable LocalDate enrolledFrom,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate readOn,
        @Nullable String readBy) {

    static final Arrival NOT_YET = new Arrival(null, null, null, null);

    Arrival enrolled(LocalDate from) {
        return new Arrival(from, deliveredAt, readOn, readBy);
    }

    Arrival delivered(Instant at) {
        return new Arrival(enrolledFrom, at, readOn, readBy);
    }

    /** The first read stands. */
    Arrival read(LocalDate on, String by) {
        return readOn == null ? new Arrival(enrolledFrom, deliveredAt, on, by) : this;
    }

    Arrival unread() {
        return new Arrival(enrolledFrom, deliveredAt, null, null);
    }
}
