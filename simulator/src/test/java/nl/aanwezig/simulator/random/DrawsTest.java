package nl.aanwezig.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void theSameSeedAndPathGiveTheSameNumbersOnEveryMachine() {
        Draws draws = Draws.of(42, Purpose.PUPIL, 7, 2025);
        assertThat(draws.fraction()).isEqualTo(FIRST);
        assertThat(draws.fraction()).isEqualTo(SECOND);
        assertThat(Draws.once(42, Purpose.PUPIL, 7, 2025)).isEqualTo(ONCE);
    }

    @Test
    void anotherPurposeSeedOrPathGivesOtherNumbers() {
        double drawn = Draws.of(42, Purpose.PUPIL, 7).fraction();
        assertThat(Draws.of(42, Purpose.TRUTH, 7).fraction()).isNotEqualTo(drawn);
        assertThat(Draws.of(43, Purpose.PUPIL, 7).fraction()).isNotEqualTo(drawn);
        assertThat(Draws.of(42, Purpose.PUPIL, 8).fraction()).isNotEqualTo(drawn);
        assertThat(Draws.of(42, Purpose.PUPIL, 7, 0).fraction()).isNotEqualTo(drawn);
    }

    @Test
    void distributionsHaveTheMeanThatTheyAreAskedFor() {
        assertThat(mean(draws -> draws.erlang(2))).isCloseTo(1, within(0.03));
        assertThat(mean(draws -> draws.exponential(1.5))).isCloseTo(1.5, within(0.05));
        assertThat(mean(draws -> draws.geometric(1.7))).isCloseTo(1.7, within(0.05));
        assertThat(mean(draws -> draws.poisson(2.5))).isCloseTo(2.5, within(0.06));
        assertThat(mean(draws -> draws.between(1, 5))).isCloseTo(3, within(0.05));
        assertThat(mean(draws -> draws.chance(0.2) ? 1 : 0)).isCloseTo(0.2, within(0.02));
    }

    @Test
    void aSpellLastsAtLeastADay() {
        assertThat(IntStream.range(0, 1000)
                        .map(i -> Draws.of(i, Purpose.SICKNESS).geometric(1.2)))
                .allMatch(days -> days >= 1);
    }

    /** Each draw from its own generator, as the simulator does it. */
    private static double mean(ToDoubleFunction<Draws> draw) {
        return IntStream.range(0, 20_000)
                .mapToDouble(i -> draw.applyAsDouble(Draws.of(1, Purpose.WEEK, i, i * 7)))
                .average()
                .orElseThrow();
    }

    private static final double FIRST = 0.6886572559626609;
    private static final double SECOND = 0.7106129622366044;
    private static final double ONCE = 0.27901559457032177;
}
