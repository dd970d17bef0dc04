package nl.aanwezig.notification.message;

import java.time.LocalDate;
import java.util.Objects;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: a pupil's absence on a date, or a signal.
 *
 * @param date the day of the absence, or the day since when the signal holds
 * @param signalId null for an absence
 */
public record Subject(
        String schoolId,
        String pupilId,
        LocalDate date,
        @Nullable String signalId) {

    public Subject {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(date, "date");
    }

    public static Subject absence(String schoolId, String pupilId, LocalDate date) {
        return new Subject(schoolId, pupilId, date, null);
    }

    /** The kind of message that says it. */
    public MessageKind kind() {
        return signalId == null ? MessageKind.ABSENCE : MessageKind.SIGNAL;
    }

    /** Derived: deciding the same message twice gives the same id. */
    String messageId(MessageKind kind, String recipientId, int sequence) {
        String what = signalId == null ? date.toString() : signalId;
        return DerivedId.of(kind, schoolId, pupilId, what, recipientId, sequence);
    }

    /** Whether two subjects are the same one; the date of a signal may move. */
    public boolean isSame(Subject other) {
        return signalId == null ? equals(other) : signalId.equals(other.signalId);
    }
}
