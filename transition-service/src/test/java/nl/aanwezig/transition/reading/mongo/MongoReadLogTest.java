package nl.aanwezig.transition.reading.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.reading.DossierRead;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.reading.Reads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

class MongoReadLogTest {

    private static final Instant NOW = Instant.parse("2026-09-03T08:00:00.123456Z");
    private static final Reader MENTOR = new Reader("system", "m-17", ReaderRole.MENTOR, "vo", false, null);

    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;
    private MongoReadLog log;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(store.uri("reads")))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build());
        mongo = new MongoTemplate(client, "reads");
        log = new MongoReadLog(mongo);
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void looks_are_kept_with_who_and_why_newest_first() {
        reads(NOW).record("t", MENTOR, ReadPurpose.GUIDE_PUPIL, ReadWhat.DOSSIER);
        reads(NOW.plusSeconds(60)).record("t", MENTOR, ReadPurpose.CARE, ReadWhat.DOCUMENT, "d1");
        reads(NOW).record("other", MENTOR, ReadPurpose.CARE, ReadWhat.DOSSIER);

        assertThat(log.of("t"))
                .extracting(DossierRead::purpose)
                .containsExactly(ReadPurpose.CARE, ReadPurpose.GUIDE_PUPIL);
        DossierRead newest = log.of("t").getFirst();
        assertThat(newest)
                .isEqualTo(new DossierRead(
                        newest.readId(),
                        "t",
                        Instant.parse("2026-09-03T08:01:00.123Z"),
                        "system",
                        "m-17",
                        ReaderRole.MENTOR,
                        "vo",
                        ReadPurpose.CARE,
                        ReadWhat.DOCUMENT,
                        "d1"));
        assertThat(log.of("nobody-looked")).isEmpty();
    }

    @Test
    void each_look_is_an_entry_of_its_own() {
        for (int i = 0; i < 3; i++) {
            reads(NOW).record("t", MENTOR, ReadPurpose.GUIDE_PUPIL, ReadWhat.DOSSIER);
        }
        assertThat(log.of("t")).hasSize(3).extracting(DossierRead::readId).doesNotHaveDuplicates();
    }

    @Test
    void there_is_no_way_to_change_or_remove_an_entry() {
        assertThat(Arrays.stream(ReadLog.class.getMethods()).map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder("append", "of");
        reads(NOW).record("t", MENTOR, ReadPurpose.GUIDE_PUPIL, ReadWhat.DOSSIER);
        DossierRead kept = log.of("t").getFirst();
        assertThatThrownBy(() -> log.append(new DossierRead(
                        kept.readId(),
                        "t",
                        kept.at(),
                        "somebody else",
                        null,
                        ReaderRole.TEACHER,
                        null,
                        ReadPurpose.CARE,
                        ReadWhat.DOSSIER,
                        null)))
                .isInstanceOf(ProblemException.class);
        assertThat(log.of("t")).containsExactly(kept);
    }

    @Test
    void all_looks_into_a_dossier_go_with_it_and_no_others() {
        for (String transferId : List.of("t", "t", "other")) {
            reads(NOW).record(transferId, MENTOR, ReadPurpose.GUIDE_PUPIL, ReadWhat.DOSSIER);
        }
        new MongoReadRemoval(mongo).removeAll("t");
        assertThat(log.of("t")).isEmpty();
        assertThat(log.of("other")).hasSize(1);
    }

    @Test
    void a_look_that_cannot_be_stored_is_refused_with_503() {
        store.close();
        assertThatThrownBy(() -> reads(NOW).record("t", MENTOR, ReadPurpose.GUIDE_PUPIL, ReadWhat.DOSSIER))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(problem.code()).isEqualTo("read_not_recorded");
                    assertThat(problem.retryAfter()).isNotNull();
                });
    }

    private Reads reads(Instant at) {
        return new Reads(log, Clock.fixed(at, ZoneOffset.UTC));
    }
}
