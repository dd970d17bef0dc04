package nl.aanwezig.notification.partner.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartnerLogTest {

    private final PartnerStore store = new PartnerStore(Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatSeveralInstancesWriteAtOnceIsInOneOrderWithoutGapsAndEachEventOnce() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            PartnerLog log = store.logOfAnotherInstance();
            writers.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 60).forEach(each -> log.append(event("mazl", "e-" + each, 0)))));
        }
        for (Thread each : writers) {
            each.join();
        }
        store.log.append(event("other", "e-other", 0));

        List<PartnerEvent> all = store.log.read("mazl", 1, 500);
        assertThat(all.stream().map(PartnerEvent::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(all.stream().map(PartnerEvent::id).distinct()).hasSize(60);
        assertThat(store.log.last("mazl")).isEqualTo(60);
        assertThat(store.logOfAnotherInstance().last("mazl")).isEqualTo(60);
        assertThat(store.log.last("nobody")).isZero();
    }

    @Test
    void aReplayBeginsAtTheFirstEventSinceATime() {
        for (int each = 0; each < 5; each++) {
            store.log.append(event("mazl", "e-" + each, each));
        }

        assertThat(store.log.firstSince("mazl", Instant.EPOCH.plusSeconds(3))).isEqualTo(4);
        assertThat(store.log.firstSince("mazl", Instant.EPOCH)).isEqualTo(1);
        assertThat(store.log.firstSince("mazl", Instant.EPOCH.plusSeconds(9))).isEqualTo(6);
    }

    private static PartnerEvent event(String partner, String id, long seconds) {
        return new PartnerEvent(
                partner,
                0,
                id,
                "type",
                "pupil",
                "school-a",
                "case",
                "nl.rmc",
                "URGENT",
                null,
                Instant.EPOCH.plusSeconds(seconds),
                false,
                List.of(),
                0);
    }
}
