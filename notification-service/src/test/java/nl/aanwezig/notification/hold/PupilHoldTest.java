package nl.aanwezig.notification.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PupilHoldTest {

    @Test
    void theHighestRevisionOfEachObservationCountsInAnyOrder() {
        List<Observation> news = List.of(
                new Observation("school-a", "o-1", 1, true),
                new Observation("school-a", "o-1", 2, false),
                new Observation("school-b", "o-1", 1, false),
                new Observation("school-a", "o-2", 3, true),
                new Observation("school-a", "o-2", 2, false));
        PupilHold expected = all(news);
        assertThat(expected.observations())
                .containsExactly(
                        new Observation("school-a", "o-1", 2, false),
                        new Observation("school-a", "o-2", 3, true),
                        new Observation("school-b", "o-1", 1, false));
        for (int seed = 0; seed < 100; seed++) {
            List<Observation> shuffled = new ArrayList<>(news);
            shuffled.addAll(news);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(all(shuffled)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void ofTwoContentsUnderOneRevisionTheOneThatHoldsCounts() {
        Observation open = new Observation("school-a", "o-1", 1, true);
        Observation closed = new Observation("school-a", "o-1", 1, false);
        assertThat(all(List.of(open, closed)).isHeld()).isTrue();
        assertThat(all(List.of(closed, open)).isHeld()).isTrue();
    }

    private static PupilHold all(List<Observation> news) {
        PupilHold hold = PupilHold.none("p-1");
        for (Observation each : news) {
            hold = hold.with(each);
        }
        return hold;
    }
}
