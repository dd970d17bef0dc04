package nl.aanwezig.notification.hold.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import nl.aanwezig.notification.hold.Observation;
import nl.aanwezig.notification.hold.ObservationArrival;
import org.jspecify.annotations.Nullable;

/** A value of {@code signal.observations.v1}, the fields that say whether it holds: never what was seen. */
record ObservationWire(
        @Nullable String observationId,
        @Nullable String pupilId,
        @Nullable String schoolId,
        @Nullable Long revision,
        @Nullable Boolean welfare,
        @Nullable Status status) {

    enum Status {
        RECORDED,
        WITHDRAWN,
        RELEASED
    }

    ObservationArrival toDomain() {
        return new ObservationArrival(
                required(pupilId, "pupilId"),
                new Observation(
                        required(schoolId, "schoolId"),
                        required(observationId, "observationId"),
                        required(revision, "revision"),
                        required(welfare, "welfare") && required(status, "status") == Status.RECORDED));
    }
}
