package nl.aanwezig.notification.answer.mongo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.answer.Answer;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.MessageKind;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells the backbone that a family answered: codes alone, none of its words. */
record AnswerTelling(EventPublisher publisher, JsonMapper json) {

    /** A value of {@code notification.outcomes.v1}. */
    private record Wire(
            String messageId,
            String pupilId,
            String schoolId,
            String recipientId,
            MessageKind kind,
            @Nullable Channel channel,
            String outcome,
            Instant at,
            Said answer) {}

    /** @param needs HOME, SCHOOL: where something is needed */
    private record Said(@Nullable String reason, boolean better, boolean callMe, List<String> needs) {}

    void tell(Answer answer) {
        var reply = answer.reply();
        var said = new Said(
                reply.reason() == null ? null : reply.reason().name(),
                reply.better(),
                reply.callMe(),
                Stream.concat(
                                Stream.ofNullable(reply.atHome()).map(text -> "HOME"),
                                Stream.ofNullable(reply.atSchool()).map(text -> "SCHOOL"))
                        .toList());
        publisher.publish(List.of(new OutgoingEvent(
                Topics.OUTCOMES,
                answer.pupilId(),
                new CloudEventHeaders(
                        DerivedId.of(answer.answerId(), "answered"),
                        "/notification-service",
                        "nl.aanwezig.notification.answered.v1",
                        answer.at()),
                json.writeValueAsBytes(new Wire(
                        answer.answerId(),
                        answer.pupilId(),
                        answer.schoolId(),
                        answer.recipientId(),
                        MessageKind.ABSENCE,
                        answer.through(),
                        "ANSWERED",
                        answer.at(),
                        said)))));
    }
}
