package nl.aanwezig.notification.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.notification.directory.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What one guardian answered to one message. There is one answer to a message; whoever wants to say more asks to be called.
 *
 * @param answerId that of the message
 * @param through the page (null), or SMS
 * @param proposals what the school could register; it decides
 * @param takenUpBy staff id of whoever took it up, null while nobody did
 */
public record Answer(
        String answerId,
        String schoolId,
        String pupilId,
        String recipientId,
        LocalDate date,
        @Nullable Channel through,
        Reply reply,
        List<Proposal> proposals,
        Instant at,
        @Nullable String takenUpBy,
        @Nullable Instant takenUpAt) {

    /**
     * The next revision of a registration, as the family says it was. The school's system sends it to attendance-service
     * if the school agrees.
     */
    public record Proposal(String registrationId, long revision, String reason) {}

    public Answer {
        proposals = List.copyOf(proposals);
    }

    static Answer to(AnswerLink link, @Nullable Channel through, Reply reply, List<Proposal> proposals, Instant now) {
        return new Answer(
                link.messageId(),
                link.schoolId(),
                link.pupilId(),
                link.recipientId(),
                link.date(),
                through,
                reply,
                proposals,
                now,
                null,
                null);
    }

    /** Whoever took it up first keeps it. */
    Answer takenUp(String staffId, Instant now) {
        return takenUpBy != null
                ? this
                : new Answer(
                        answerId, schoolId, pupilId, recipientId, date, through, reply, proposals, at, staffId, now);
    }
}
