package nl.aanwezig.notification.answer;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.notification.message.Message;

/**
 * A link with which one guardian answers one message about one child.
 *
 * @param until the moment from which it opens nothing any more
 */
public record AnswerLink(
        String messageId, String schoolId, String pupilId, String recipientId, LocalDate date, Instant until) {

    static AnswerLink to(Message message, Instant until) {
        return new AnswerLink(
                message.id(),
                message.subject().schoolId(),
                message.subject().pupilId(),
                message.recipientId(),
                message.subject().date(),
                until);
    }

    /** What its code signs: nothing of it can be changed without the code becoming another one. */
    String signed() {
        return String.join(
                "|", messageId, schoolId, pupilId, recipientId, date.toString(), Long.toString(until.getEpochSecond()));
    }
}
