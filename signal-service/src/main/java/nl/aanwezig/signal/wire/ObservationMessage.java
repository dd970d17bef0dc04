package nl.aanwezig.signal.wire;

import static nl.aanwezig.signal.wire.UnreadableException.required;

import java.time.LocalDate;
import nl.aanwezig.signal.ledger.Observation;
import org.jspecify.annotations.Nullable;

/** {@code signal.observations.v1}, as far as judgement needs it. */
public record ObservationMessage(
        @Nullable String pupilId,
        @Nullable String schoolId,
        @Nullable String observationId,
        @Nullable Integer revision,
        @Nullable LocalDate observedOn,
        @Nullable String kind,
        @Nullable Boolean welfare,
        Observation.@Nullable Status status,
        @Nullable LocalDate releasedOn)
        implements AboutPupil {

    public Observation toObservation() {
        required(pupilId, "pupilId");
        Observation.Status known = required(status, "status");
        boolean released = known == Observation.Status.RELEASED;
        return new Observation(
                required(schoolId, "schoolId"),
                required(observationId, "observationId"),
                required(revision, "revision"),
                (int) required(observedOn, "observedOn").toEpochDay(),
                required(kind, "kind"),
                required(welfare, "welfare"),
                known,
                released ? (int) required(releasedOn, "releasedOn").toEpochDay() : Integer.MAX_VALUE);
    }
}
