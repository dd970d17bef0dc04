package nl.aanwezig.notification.message.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.message.BellLoop;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes outcomes until they are acknowledged. What is still to be told is a flag in the message's own document, set
 * by the update that changed its state: nothing can be lost between the two. Told twice, an outcome has the same id.
 */
public final class OutcomeRelay implements SmartLifecycle {

    private static final int MOST_AT_ONCE = 100;

    private final Messages messages;
    private final EventPublisher publisher;
    private final JsonMapper json;
    private final BellLoop loop;

    /** @param poll how long to wait for the bell at most, and after the broker was away */
    public OutcomeRelay(Messages messages, EventPublisher publisher, JsonMapper json, DueBell bell, Duration poll) {
        this.messages = messages;
        this.publisher = publisher;
        this.json = json;
        this.loop = new BellLoop("outcome-relay", bell, poll, this::tellSome);
    }

    @Override
    public void start() {
        loop.start();
    }

    private boolean tellSome() {
        List<Message> untold = messages.withOutcomePending(MOST_AT_ONCE);
        publisher.publish(untold.stream().map(this::event).toList());
        untold.forEach(messages::outcomeTold);
        return !untold.isEmpty();
    }

    private OutgoingEvent event(Message message) {
        String outcome = message.state().name().toLowerCase(Locale.ROOT);
        return new OutgoingEvent(
                Topics.OUTCOMES,
                message.subject().pupilId(),
                new CloudEventHeaders(
                        DerivedId.of(message.id(), outcome),
                        "/notification-service",
                        "nl.aanwezig.notification." + outcome + ".v1",
                        message.changedAt()),
                json.writeValueAsBytes(OutcomeWire.of(message)));
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
