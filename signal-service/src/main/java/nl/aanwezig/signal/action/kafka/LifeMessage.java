package nl.aanwezig.signal.action.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.action.Action;
import nl.aanwezig.signal.action.LifeEntry;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.LifeStep;
import nl.aanwezig.signal.action.LifeTable;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What people or the calendar did about a signal, on {@code signal.events.v1}.
 *
 * @param revision number among what was done about this signal
 */
public record LifeMessage(
        String pupilId,
        String schoolId,
        String signalId,
        String rule,
        int revision,
        LifeStep action,
        LifeState life,
        LocalDate occurredOn,
        @Nullable String lead,
        @Nullable String by,
        Action.@Nullable Goal goal,
        @Nullable LocalDate until,
        Action.@Nullable Reason reason,
        Instant recordedAt) {

    private static final String TOPIC = "signal.events.v1";
    private static final String SOURCE = "/signal-service";

    static LifeMessage of(SignalLife life, LifeEntry entry) {
        return new LifeMessage(
                life.rule().pupilId(),
                life.rule().schoolId(),
                life.rule().signalId(),
                life.rule().rule(),
                entry.number(),
                entry.step(),
                entry.life(),
                entry.on(),
                entry.lead(),
                entry.by(),
                entry.goal(),
                entry.until(),
                entry.reason(),
                entry.recordedAt());
    }

    /** What was done after that number, oldest first. */
    public static List<OutgoingEvent> eventsAfter(SignalLife life, int number) {
        return life.entries().stream()
                .filter(entry -> entry.number() > number)
                .map(entry -> new OutgoingEvent(
                        TOPIC,
                        life.rule().pupilId(),
                        new CloudEventHeaders(
                                DerivedId.of(life.rule().signalId(), "life", entry.number()),
                                SOURCE,
                                LifeTable.eventType(entry.step()),
                                entry.recordedAt()),
                        WireJson.write(of(life, entry))))
                .toList();
    }
}
