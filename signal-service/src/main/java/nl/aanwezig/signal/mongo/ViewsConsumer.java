package nl.aanwezig.signal.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.aanwezig.signal.action.SignalLives;
import nl.aanwezig.signal.action.kafka.RuleSteps;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.wire.AssessmentMessage;
import nl.aanwezig.signal.wire.ContextMessage;
import nl.aanwezig.signal.wire.SchoolMessage;
import nl.aanwezig.signal.wire.SignalEventMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Fills the read model from what the topology says, and from what families released, a whole poll at a time. */
@Component
class ViewsConsumer {

    private static final String GROUP = "signal-service-views";
    private static final Set<String> CONTEXTS =
            Set.of("nl.aanwezig.transition.context-released.v1", "nl.aanwezig.transition.context-withdrawn.v1");

    private final BatchConsumer<AssessmentMessage> assessments;
    private final BatchConsumer<SignalEventMessage> events;
    private final BatchConsumer<StoredSchool> schools;
    private final BatchConsumer<ContextViews.Arrival> contexts;

    /** @param body the message as it came, to be read again by queries */
    record StoredSchool(School school, String body) {}

    ViewsConsumer(
            AssessmentViews assessmentViews,
            SignalViews signalViews,
            SchoolViews schoolViews,
            ContextViews contextViews,
            SignalLives lives,
            ProjectionPositions positions,
            MeterRegistry meters) {
        this.assessments =
                consumer(json(AssessmentMessage.class, message -> message), assessmentViews::store, positions, meters);
        Function<ConsumerRecord<String, byte[]>, Inbound<SignalEventMessage>> event =
                json(SignalEventMessage.class, message -> message);
        this.events = consumer(
                each -> RuleSteps.areTold(CloudEventHeaders.typeOf(each.headers()))
                        ? event.apply(each)
                        : new Inbound.NotMine<>(),
                messages -> {
                    signalViews.store(messages);
                    lives.follow(messages.stream().map(RuleSteps::of).toList());
                },
                positions,
                meters);
        this.schools = consumer(
                each -> decode(() -> new StoredSchool(
                        WireJson.read(each.value(), SchoolMessage.class).toSchool(),
                        new String(each.value(), java.nio.charset.StandardCharsets.UTF_8))),
                schoolViews::store,
                positions,
                meters);
        Function<ConsumerRecord<String, byte[]>, Inbound<ContextViews.Arrival>> context =
                json(ContextMessage.class, ContextViews.Arrival::of);
        this.contexts = consumer(
                each -> CONTEXTS.contains(String.valueOf(CloudEventHeaders.typeOf(each.headers())))
                        ? context.apply(each)
                        : new Inbound.NotMine<>(),
                contextViews::store,
                positions,
                meters);
    }

    @KafkaListener(id = "assessment-views", idIsGroup = false, groupId = GROUP, topics = "signal.assessments.v1")
    void assessments(List<ConsumerRecord<String, byte[]>> records) {
        assessments.accept(records);
    }

    @KafkaListener(id = "signal-views", idIsGroup = false, groupId = GROUP, topics = "signal.events.v1")
    void events(List<ConsumerRecord<String, byte[]>> records) {
        events.accept(records);
    }

    @KafkaListener(id = "school-views", idIsGroup = false, groupId = GROUP, topics = "attendance.schools.v1")
    void schools(List<ConsumerRecord<String, byte[]>> records) {
        schools.accept(records);
    }

    @KafkaListener(id = "context-views", idIsGroup = false, groupId = GROUP, topics = "transition.contexts.v1")
    void contexts(List<ConsumerRecord<String, byte[]>> records) {
        contexts.accept(records);
    }

    private static <T> BatchConsumer<T> consumer(
            Function<ConsumerRecord<String, byte[]>, Inbound<T>> decoder,
            Consumer<List<T>> effect,
            ProjectionPositions positions,
            MeterRegistry meters) {
        return new BatchConsumer<>(
                GROUP,
                each -> each.value() == null ? new Inbound.NotMine<>() : decoder.apply(each),
                effect,
                positions,
                meters);
    }

    private static <M, T> Function<ConsumerRecord<String, byte[]>, Inbound<T>> json(
            Class<M> type, Function<M, T> convert) {
        return each -> decode(() -> convert.apply(WireJson.read(each.value(), type)));
    }

    private static <T> Inbound<T> decode(java.util.function.Supplier<T> read) {
        try {
            return new Inbound.Accepted<>(read.get());
        } catch (UnreadableException e) {
            return new Inbound.Invalid<>(e.reason());
        }
    }
}
