package nl.aanwezig.signal.observation.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.Observation.Outcome;
import nl.aanwezig.signal.observation.Observation.Status;
import nl.aanwezig.signal.observation.ObservationCode;
import nl.aanwezig.signal.observation.ObservationKind;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationMessageTest {

    private static final String TOPIC = "signal.observations.v1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @EnumSource(ObservationKind.class)
    void everyKindIsToldAsTheContractSays(ObservationKind kind) {
        ObservationCode code = kind == ObservationKind.OTHER ? ObservationCode.LEFT_ALONE : null;
        assertThat(ContractSchema.of(TOPIC)
                        .faultsOf(
                                event(of(kind, code, 1, Status.RECORDED, null)).value()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeOfAReleaseIsToldAsTheContractSays(Outcome outcome) {
        OutgoingEvent event = event(
                of(ObservationKind.HUNGRY, null, 2, Status.RELEASED, new Ending("m-secret", DAY.plusDays(4), outcome)));
        assertThat(ContractSchema.of(TOPIC).faultsOf(event.value())).isEmpty();
        assertThat(event.headers().type()).isEqualTo("nl.aanwezig.signal.observation-released.v1");
        assertThat(new String(event.value(), UTF_8))
                .contains("\"releasedOn\":\"2026-11-24\"", outcome.name())
                .doesNotContain("m-secret");
    }

    @Test
    void aMistakeIsARevisionOfTheSame() {
        OutgoingEvent event =
                event(of(ObservationKind.HUNGRY, null, 2, Status.WITHDRAWN, new Ending("m-1", DAY, null)));
        assertThat(ContractSchema.of(TOPIC).faultsOf(event.value())).isEmpty();
        assertThat(event.headers().type()).isEqualTo("nl.aanwezig.signal.observed.v1");
        assertThat(ContractSchema.typesOf(TOPIC)).contains(event.headers().type());
    }

    private static OutgoingEvent event(Observation observation) {
        return ObservationMessage.events(observation).getFirst();
    }

    private static Observation of(
            ObservationKind kind, ObservationCode code, int revision, Status status, Ending ending) {
        return new Observation(
                "school-a",
                "o-1",
                "p-7f3a",
                revision,
                kind,
                code,
                DAY,
                "m-12",
                Instant.parse("2026-11-20T09:42:00Z"),
                status,
                ending);
    }
}
