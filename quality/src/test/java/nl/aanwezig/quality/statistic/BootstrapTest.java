package nl.aanwezig.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private record School(double hits, double listed) {}

    private static final List<School> SCHOOLS =
            List.of(new School(1, 10), new School(5, 10), new School(3, 10), new School(3, 30));

    @Test
    void aRatioIsTheSumOverTheSumWithAnIntervalAroundIt() {
        Estimate ratio = new Bootstrap<>(SCHOOLS, 1).ratio(School::hits, School::listed);
        assertThat(ratio.value()).isCloseTo(12.0 / 60, within(1e-12));
        assertThat(ratio.low()).isBetween(0.05, 0.2);
        assertThat(ratio.high()).isBetween(0.2, 0.5);
    }

    @Test
    void schoolsThatAreAllAlikeLeaveNoInterval() {
        Estimate ratio =
                new Bootstrap<>(List.of(new School(1, 4), new School(1, 4)), 1).ratio(School::hits, School::listed);
        assertThat(ratio).isEqualTo(new Estimate(0.25, 0.25, 0.25));
    }

    @Test
    void nothingListedIsNoFigure() {
        assertThat(new Bootstrap<>(List.of(new School(0, 0)), 1)
                        .ratio(School::hits, School::listed)
                        .known())
                .isFalse();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(new Bootstrap<>(SCHOOLS, 9).ratio(School::hits, School::listed))
                .isEqualTo(new Bootstrap<>(SCHOOLS, 9).ratio(School::hits, School::listed));
    }

    @Test
    void aMedianIsOfAllValuesOfAllSchools() {
        Estimate median = new Bootstrap<>(List.of(new double[] {1, 2}, new double[] {3, 4, 100}), 1)
                .quantile(values -> values, 0.5);
        assertThat(median.value()).isEqualTo(3);
    }

    @Test
    void quantilesLieBetweenTheirNeighbours() {
        double[] sorted = {0, 10, 20, 30};
        assertThat(Quantiles.of(sorted, 0)).isZero();
        assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(15);
        assertThat(Quantiles.of(sorted, 1)).isEqualTo(30);
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
    }
}
