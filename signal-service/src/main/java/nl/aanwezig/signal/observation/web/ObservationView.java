package nl.aanwezig.signal.observation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.observation.GuidanceCard;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.ObservationCode;
import nl.aanwezig.signal.observation.ObservationKind;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the API shows it.
 *
 * @param welfare a worry about home: feeds no score, never messages parents
 * @param state OPEN, RELEASED or WITHDRAWN
 * @param holdsMessages whether automatic messages to the parents wait for it
 * @param ended who released or withdrew it, when, and why; null while it is open
 */
record ObservationView(
        String id,
        String pupilId,
        String schoolId,
        int revision,
        ObservationKind kind,
        @Nullable ObservationCode code,
        LocalDate date,
        String observedBy,
        Instant recordedAt,
        boolean welfare,
        State state,
        boolean holdsMessages,
        @Nullable Ending ended,
        Guidance guidance) {

    enum State {
        OPEN,
        RELEASED,
        WITHDRAWN
    }

    /**
     * @param href of the whole card
     * @param whatToDoNow only in the answer to the one who recorded it
     */
    record Guidance(String href, @Nullable List<String> whatToDoNow) {}

    static ObservationView of(Observation observation) {
        return of(observation, null);
    }

    static ObservationView of(Observation observation, @Nullable GuidanceCard card) {
        return new ObservationView(
                observation.id(),
                observation.pupilId(),
                observation.schoolId(),
                observation.revision(),
                observation.kind(),
                observation.code(),
                observation.observedOn(),
                observation.observedBy(),
                observation.recordedAt(),
                observation.welfare(),
                stateOf(observation.status()),
                observation.holds(),
                observation.ending(),
                new Guidance("/guidance/" + observation.kind(), card == null ? null : card.whatToDoNow()));
    }

    private static State stateOf(Observation.Status status) {
        return switch (status) {
            case RECORDED -> State.OPEN;
            case RELEASED -> State.RELEASED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }
}
