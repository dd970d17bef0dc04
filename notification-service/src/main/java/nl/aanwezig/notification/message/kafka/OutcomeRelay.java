package nl.aanwezig.notification.message.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes outcomes until they are acknowledged. What is still to be told is a flag in the message's own document, set
 * by the update that changed its state: nothing can be lost between the two. Told twice, an outcome has the same id.
 */
public final class OutcomeRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRelay.class);
    private static final int MOST_AT_ONCE = 100;

    private final Messages messages;
    private final EventPublisher publisher;
    private final JsonMapper json;
    private final DueBell bell;
    private final Duration poll;
    private volatile boolean running;

    /** @param poll how long to wait for the bell at most, and after the broker was away */
    public OutcomeRelay(Messages messages, EventPublisher publisher, JsonMapper json, DueBell bell, Duration poll) {
        this.messages = messages;
        this.publisher = publisher;
        this.json = json;
        this.bell = bell;
        this.poll = poll;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("outcome-relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!tellSome()) {
                    bell.await(poll);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("outcomes could not be told yet: {}", e.getClass().getSimpleName());
                pause();
            }
        }
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

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
