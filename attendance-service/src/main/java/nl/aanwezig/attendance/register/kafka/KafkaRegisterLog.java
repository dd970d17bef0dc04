package nl.aanwezig.attendance.register.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.aanwezig.attendance.register.Register;
import nl.aanwezig.attendance.register.RegisterLog;
import nl.aanwezig.starter.kafka.EventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** Publishes registers, all of a batch together. */
public final class KafkaRegisterLog implements RegisterLog {

    private final EventPublisher publisher;
    private final RegisterEvents events;
    private final Clock clock;

    public KafkaRegisterLog(EventPublisher publisher, JsonMapper json, Clock clock) {
        this.publisher = publisher;
        this.events = new RegisterEvents(json);
        this.clock = clock;
    }

    @Override
    public void append(List<Register> registers) {
        Instant now = clock.instant();
        publisher.publish(
                registers.stream().map(each -> events.encode(each, now)).toList());
    }
}
