package nl.aanwezig.notification.message;

import java.time.LocalDate;
import java.util.Objects;
import nl.aanwezig.starter.event.DerivedId;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: a pupil's absence on a date, a signal, or two people who are introduced.
 *
 * @param date the day of the absence, since when the signal holds, or since when the context is there that names the two
 * @param signalId null for anything but a signal
 * @param introduction null for anything but an introduction
 */
public record Subject(
        String schoolId,
        String pupilId,
        LocalDate date,
        @Nullable String signalId,
        @Nullable Introduction introduction) {

    /**
     * @param id derived from the transfer and the two whom the family can turn to: another counterpart is another one
     * @param to a guardian and a member of staff may have the same id, so whom it is for is part of it
     */
    public record Introduction(String id, Audience to) {}

    /** Who is told. */
    public enum Audience {
        FAMILY,
        STAFF
    }

    public Subject {
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(pupilId, "pupilId");
        Objects.requireNonNull(date, "date");
        if (signalId != null && introduction != null) {
            throw new IllegalArgumentException("a subject is one thing");
        }
    }

    public static Subject absence(String schoolId, String pupilId, LocalDate date) {
        return new Subject(schoolId, pupilId, date, null, null);
    }

    public static Subject signal(String schoolId, String pupilId, LocalDate since, String signalId) {
        return new Subject(schoolId, pupilId, since, signalId, null);
    }

    public static Subject introduction(String schoolId, String pupilId, LocalDate since, Introduction introduction) {
        return new Subject(schoolId, pupilId, since, null, introduction);
    }

    /** The kind of message that says it. */
    public MessageKind kind() {
        if (introduction != null) {
            return switch (introduction.to()) {
                case FAMILY -> MessageKind.INTRODUCTION;
                case STAFF -> MessageKind.INTRODUCTION_STAFF;
            };
        }
        return signalId == null ? MessageKind.ABSENCE : MessageKind.SIGNAL;
    }

    /** Derived: deciding the same message twice gives the same id. */
    String messageId(MessageKind kind, String recipientId, int sequence) {
        String what = introduction != null ? introduction.id() : signalId == null ? date.toString() : signalId;
        return DerivedId.of(kind, schoolId, pupilId, what, recipientId, sequence);
    }

    /** Whether two subjects are the same one; the date of a signal or an introduction may move. */
    public boolean isSame(Subject other) {
        if (introduction != null) {
            return introduction.equals(other.introduction);
        }
        return signalId == null ? equals(other) : signalId.equals(other.signalId);
    }
}
