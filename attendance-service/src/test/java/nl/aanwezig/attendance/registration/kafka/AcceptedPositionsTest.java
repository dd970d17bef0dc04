package nl.aanwezig.attendance.registration.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AcceptedPositionsTest {

    private static final TopicPartition PARTITION = new TopicPartition(RegistrationEvents.TOPIC, 2);

    private final AcceptedPositions positions = new AcceptedPositions();

    @Test
    void a_pupil_waits_for_the_last_of_its_own_and_for_nobody_elses() {
        remember("p-1", 7);
        remember("p-1", 5);
        remember("p-2", 900);
        assertThat(positions.mustHaveRead("p-1")).isEqualTo(Map.of(PARTITION, 7L));
        assertThat(positions.mustHaveRead("p-3")).isEmpty();
    }

    @Test
    void what_falls_out_is_still_waited_for() {
        int pupils = 150_000;
        for (int i = 0; i < pupils; i++) {
            remember("p-" + i, i);
        }
        for (int i = 0; i < pupils; i++) {
            assertThat(positions.mustHaveRead("p-" + i).get(PARTITION))
                    .as("p-%d", i)
                    .isGreaterThanOrEqualTo(i);
        }
    }

    private void remember(String pupil, long offset) {
        positions.remember(pupil, new RecordMetadata(PARTITION, offset, 0, 0, 0, 0));
    }
}
