package nl.aanwezig.signal.observation.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.Observation.Outcome;
import nl.aanwezig.signal.observation.Observation.Status;
import nl.aanwezig.signal.observation.ObservationCode;
import nl.aanwezig.signal.observation.ObservationKind;
import nl.aanwezig.signal.observation.Observations;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** {@code signal.observations.v1}: the whole observation in one revision. Who released it is not told. */
public record ObservationMessage(
        String observationId,
        String pupilId,
        String schoolId,
        int revision,
        ObservationKind kind,
        @Nullable ObservationCode code,
        LocalDate observedOn,
        boolean welfare,
        Status status,
        String observedBy,
        Instant recordedAt,
        @Nullable LocalDate releasedOn,
        @Nullable Outcome outcome) {

    private static final String TOPIC = "signal.observations.v1";
    private static final String SOURCE = "/signal-service";

    static ObservationMessage of(Observation observation) {
        Ending release = observation.status() == Status.RELEASED ? observation.ending() : null;
        return new ObservationMessage(
                observation.id(),
                observation.pupilId(),
                observation.schoolId(),
                observation.revision(),
                observation.kind(),
                observation.code(),
                observation.observedOn(),
                observation.welfare(),
                observation.status(),
                observation.observedBy(),
                observation.recordedAt(),
                release == null ? null : release.on(),
                release == null ? null : release.outcome());
    }

    /** The event that says how an observation is now; it stands for every earlier revision as well. */
    public static List<OutgoingEvent> events(Observation observation) {
        CloudEventHeaders headers = new CloudEventHeaders(
                DerivedId.of(TOPIC, Observations.keyOf(observation), observation.revision()),
                SOURCE,
                typeOf(observation.status()),
                observation.recordedAt());
        return List.of(new OutgoingEvent(
                TOPIC, observation.pupilId(), headers, WireJson.write(ObservationMessage.of(observation))));
    }

    private static String typeOf(Status status) {
        return switch (status) {
            case RECORDED, WITHDRAWN -> "nl.aanwezig.signal.observed.v1";
            case RELEASED -> "nl.aanwezig.signal.observation-released.v1";
        };
    }
}
