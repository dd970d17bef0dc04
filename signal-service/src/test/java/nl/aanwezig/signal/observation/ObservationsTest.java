package nl.aanwezig.signal.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.aanwezig.signal.observation.Observation.Ending;
import nl.aanwezig.signal.observation.Observation.Outcome;
import nl.aanwezig.signal.observation.Observation.Status;
import nl.aanwezig.signal.observation.ObservationRefusedException.Why;
import nl.aanwezig.starter.document.OwnDocuments;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Ending TALKED = new Ending("m-1", DAY.plusDays(2), Outcome.TALKED_WITH_PARENTS);
    private static final Ending MISTAKE = new Ending("m-1", DAY.plusDays(2), null);

    private final Observations observations = new Observations(new InMemory<>());

    @Test
    void aWelfareObservationHoldsUntilAPersonReleasesIt() {
        Observation hungry = observations.record(of("o-1", ObservationKind.HUNGRY));
        assertThat(hungry.holds()).isTrue();
        Observation released = observations.release(hungry, TALKED);
        assertThat(released.holds()).isFalse();
        assertThat(released.status()).isEqualTo(Status.RELEASED);
        assertThat(released.revision()).isEqualTo(2);
    }

    @Test
    void anObservationThatIsNoWorryAboutHomeHoldsNothing() {
        assertThat(observations.record(of("o-1", ObservationKind.TIRED)).holds())
                .isFalse();
    }

    @Test
    void whatIsWelfareIsAClosedList() {
        assertThat(Arrays.stream(ObservationKind.values()).filter(ObservationKind::welfare))
                .containsExactly(
                        ObservationKind.HUNGRY,
                        ObservationKind.UNKEMPT,
                        ObservationKind.HURT,
                        ObservationKind.WORRIED_ABOUT_HOME);
        assertThat(Arrays.stream(ObservationCode.values()).filter(ObservationCode::welfare))
                .containsExactly(ObservationCode.AFRAID_TO_GO_HOME, ObservationCode.LEFT_ALONE);
    }

    @Test
    void oneThatWasAMistakeHoldsNothingAnyMore() {
        Observation hurt = observations.record(of("o-1", ObservationKind.HURT));
        Observation withdrawn = observations.withdraw(hurt, MISTAKE);
        assertThat(withdrawn.holds()).isFalse();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void theSameSaidAgainIsTheSameAndAnythingElseUnderItsIdIsRefused() {
        Observation first = observations.record(of("o-1", ObservationKind.HUNGRY));
        assertThat(observations.record(of("o-1", ObservationKind.HUNGRY))).isEqualTo(first);
        assertThatThrownBy(() -> observations.record(of("o-1", ObservationKind.TIRED)))
                .isInstanceOfSatisfying(
                        ObservationRefusedException.class,
                        e -> assertThat(e.why()).isEqualTo(Why.OBSERVATION_ID_TAKEN));
        Observation released = observations.release(first, TALKED);
        assertThat(observations.release(first, TALKED)).isEqualTo(released);
    }

    @Test
    void whatIsOverDoesNotChangeAnyMore() {
        Observation hungry = observations.record(of("o-1", ObservationKind.HUNGRY));
        observations.release(hungry, TALKED);
        assertThatThrownBy(() -> observations.withdraw(hungry, MISTAKE))
                .isInstanceOfSatisfying(
                        ObservationRefusedException.class,
                        e -> assertThat(e.why()).isEqualTo(Why.OBSERVATION_NOT_OPEN));
        assertThatThrownBy(() -> observations.release(hungry, new Ending("m-2", DAY, Outcome.NO_CONCERN_LEFT)))
                .isInstanceOf(ObservationRefusedException.class);
    }

    private static Observation of(String id, ObservationKind kind) {
        return Observation.recorded(
                "school-a", id, "p-1", kind, null, DAY, "m-1", Instant.parse("2026-09-14T08:00:00Z"));
    }

    private static final class InMemory<T> implements OwnDocuments<T> {

        private final Map<String, T> all = new HashMap<>();

        @Override
        public Optional<T> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public T change(String id, Function<T, T> change) {
            T after = change.apply(all.get(id));
            all.put(id, after);
            return after;
        }

        @Override
        public void changeSilently(Map<String, Function<T, T>> changes) {
            changes.forEach(this::change);
        }
    }
}
