package nl.aanwezig.attendance.registration.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class RegistrationCollectionTest {

    private static EmbeddedStore store;
    private static SimpleMongoClientDatabaseFactory database;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("projection"));
    }

    @AfterAll
    static void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void any_order_any_batches_and_any_repetition_end_in_the_same_state() {
        List<Registration> all = new ArrayList<>();
        for (int id = 0; id < 10; id++) {
            for (int revision = 0; revision < 5; revision++) {
                all.add(registration("r-" + id, revision, 10 + revision, "2026-11-20T10:00:00Z"));
                all.add(registration("r-" + id, revision, 40 - revision, "2026-11-20T10:00:00Z"));
                all.add(registration("r-" + id, revision, 50, "2026-11-20T10:00:00.5Z"));
            }
        }
        List<Registration> expected = null;
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            List<Registration> sent = new ArrayList<>(all);
            sent.addAll(all.subList(0, 60));
            Collections.shuffle(sent, random);
            List<Registration> state = projected(sent, random);
            assertThat(state).hasSize(10).allSatisfy(each -> {
                assertThat(each.revision()).isEqualTo(4);
                assertThat(each.minutes()).as("the later recorded of two").isEqualTo(50);
            });
            expected = expected == null ? state : expected;
            assertThat(state).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void two_consumers_at_once_end_in_the_same_state_too() throws Exception {
        for (int round = 0; round < 30; round++) {
            MongoTemplate mongo = new MongoTemplate(database);
            mongo.dropCollection("registrations");
            RegistrationCollection projection = new RegistrationCollection(mongo);
            CountDownLatch together = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<?>> all = new ArrayList<>();
                for (int revision = 0; revision < 4; revision++) {
                    List<Registration> mine = new ArrayList<>();
                    for (int id = 0; id < 20; id++) {
                        mine.add(registration("r-" + id, revision, 10, "2026-11-20T10:00:00Z"));
                    }
                    all.add(threads.submit(() -> {
                        together.await();
                        projection.merge(mine);
                        return null;
                    }));
                }
                together.countDown();
                for (Future<?> each : all) {
                    each.get();
                }
            }
            assertThat(projection.of("school-a", "p-1", null, null))
                    .hasSize(20)
                    .allSatisfy(each -> assertThat(each.revision()).isEqualTo(3));
        }
    }

    private List<Registration> projected(List<Registration> sent, Random random) {
        MongoTemplate mongo = new MongoTemplate(database);
        mongo.dropCollection("registrations");
        RegistrationCollection projection = new RegistrationCollection(mongo);
        for (int from = 0; from < sent.size(); ) {
            int to = Math.min(sent.size(), from + 1 + random.nextInt(20));
            projection.merge(sent.subList(from, to));
            from = to;
        }
        return projection.of("school-a", "p-1", null, null);
    }

    private static Registration registration(String id, int revision, int minutes, String recordedAt) {
        return new Registration(
                "school-a",
                id,
                revision,
                "p-1",
                LocalDate.of(2026, 11, 20),
                "3",
                null,
                null,
                minutes,
                Registration.Kind.ABSENT,
                Registration.Reason.ILL,
                Registration.Status.RECORDED,
                Instant.parse(recordedAt),
                null);
    }
}
