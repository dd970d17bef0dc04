package nl.aanwezig.attendance.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.aanwezig.attendance.masterdata.mongo.RevisionedCollection;
import nl.aanwezig.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

class MasterDataTest {

    private static EmbeddedStore store;
    private static SimpleMongoClientDatabaseFactory database;

    private final List<Revisioned<Content>> topic = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean brokerAway = new AtomicBoolean();

    record Content(String text) {}

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("masterdata"));
    }

    @AfterAll
    static void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void a_change_is_the_next_revision_and_the_same_content_again_is_none() {
        MasterData<Content> data = data("same", Duration.ZERO);
        assertThat(data.change("a", before -> new Content("one")).revision()).isEqualTo(1);
        assertThat(data.change("a", before -> new Content("one")).revision()).isEqualTo(1);
        assertThat(data.change("a", before -> new Content(before.text() + " two"))
                        .revision())
                .isEqualTo(2);
        assertThat(topic).extracting(each -> each.content().text()).containsExactly("one", "one two");
    }

    @Test
    void what_was_stored_while_the_broker_was_away_is_published_when_it_is_sent_again() {
        MasterData<Content> data = data("again", Duration.ofHours(1));
        brokerAway.set(true);
        assertThatThrownBy(() -> data.change("a", before -> new Content("one"))).hasMessage("away");
        brokerAway.set(false);
        data.change("a", before -> new Content("one"));
        assertThat(topic).extracting(each -> each.content().text()).containsExactly("one");
    }

    @Test
    void what_a_writer_left_unpublished_is_published_by_the_next_round_and_only_once() {
        MasterData<Content> data = data("left", Duration.ofMillis(-1));
        brokerAway.set(true);
        assertThatThrownBy(() -> data.change("a", before -> new Content("one"))).hasMessage("away");
        brokerAway.set(false);
        data.publishUnsettled();
        data.publishUnsettled();
        assertThat(topic).extracting(each -> each.content().text()).containsExactly("one");
    }

    @Test
    void a_writer_that_may_still_be_at_work_is_left_alone() {
        MasterData<Content> data = data("busy", Duration.ofHours(1));
        brokerAway.set(true);
        assertThatThrownBy(() -> data.change("a", before -> new Content("one"))).hasMessage("away");
        brokerAway.set(false);
        data.publishUnsettled();
        assertThat(topic).isEmpty();
    }

    @Test
    void the_last_record_is_the_newest_revision_when_writers_overtake_each_other() throws Exception {
        int writers = 8;
        for (int round = 0; round < 20; round++) {
            topic.clear();
            MasterData<Content> data = data("race-" + round, Duration.ZERO);
            CountDownLatch together = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(writers)) {
                for (int i = 0; i < writers; i++) {
                    String mine = "w" + i + ".";
                    threads.submit(() -> {
                        together.await();
                        return data.change("a", before -> new Content((before == null ? "" : before.text()) + mine));
                    });
                }
                together.countDown();
            }
            Revisioned<Content> stored = data.find("a").orElseThrow();
            assertThat(stored.revision()).isEqualTo(writers);
            assertThat(stored.settled()).isTrue();
            assertThat(topic.getLast().revision()).isEqualTo(writers);
            for (int i = 0; i < writers; i++) {
                assertThat(stored.content().text()).contains("w" + i + ".");
            }
        }
    }

    private MasterData<Content> data(String collection, Duration patience) {
        RevisionedDocuments<Content> documents = new RevisionedCollection<>(
                new MongoTemplate(database),
                collection,
                Content.class,
                JsonMapper.builder().build(),
                Clock.systemUTC());
        return new MasterData<>(documents, this::publish, Clock.systemUTC(), patience);
    }

    private void publish(Revisioned<Content> document) {
        if (brokerAway.get()) {
            throw new IllegalStateException("away");
        }
        topic.add(document);
    }
}
