package nl.aanwezig.starter.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import nl.aanwezig.starter.problem.ProblemException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

class PublishedDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-09-16T08:00:00Z");

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("test"));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private boolean brokerIsAway;
    private @Nullable Runnable overtakenBy;
    private PublishedDocuments<Words> documents;
    private PublishedDocuments<Words> later;

    /** Says each word once. */
    record Words(List<String> words) {
        Words and(String word) {
            List<String> more = new ArrayList<>(words);
            more.add(word);
            return new Words(more);
        }
    }

    @BeforeEach
    void open() {
        EventPublisher publisher = mock(EventPublisher.class);
        when(publisher.publish(any())).thenAnswer(call -> {
            if (brokerIsAway) {
                throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "broker_unavailable", "away");
            }
            Runnable other = overtakenBy;
            overtakenBy = null;
            if (other != null) {
                other.run();
            }
            List<OutgoingEvent> events = call.getArgument(0);
            events.forEach(each -> told.add(new String(each.value(), UTF_8)));
            return List.of();
        });
        documents = at(NOW, publisher);
        later = at(NOW.plusSeconds(60), publisher);
    }

    private PublishedDocuments<Words> at(Instant now, EventPublisher publisher) {
        return new PublishedDocuments<>(
                new WordsForm(publisher), new MongoTemplate(client, "test"), Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatIsChangedIsToldOnceAndInOrder() {
        documents.change("a", saying("one"));
        documents.change("a", saying("two"));
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).containsExactly("one", "two");
        assertThat(documents.find("a")).contains(new Words(List.of("one", "two")));
    }

    @Test
    void whatTheBrokerDidNotTakeIsToldLater() {
        brokerIsAway = true;
        assertThatThrownBy(() -> documents.change("a", saying("one"))).isInstanceOf(ProblemException.class);
        assertThat(documents.find("a")).as("the document is the truth").isPresent();
        brokerIsAway = false;
        documents.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).as("its writer may still be busy").isEmpty();
        later.publishUnsettled(Duration.ofSeconds(30));
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).containsExactly("one");
    }

    @Test
    void sayingTheSameAgainTellsWhatWasNotTold() {
        brokerIsAway = true;
        assertThatThrownBy(() -> documents.change("a", saying("one"))).isInstanceOf(ProblemException.class);
        brokerIsAway = false;
        documents.change("a", known -> known);
        assertThat(told).containsExactly("one");
    }

    @Test
    void aWriterThatWasOvertakenWhileItToldTellsTheNewestLast() {
        overtakenBy = () -> documents.change("a", saying("two"));
        documents.change("a", saying("one"));
        assertThat(told).containsExactly("one", "two", "one", "two");
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).as("all is told").hasSize(4);
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        documents.change("a", saying("one"));
        assertThatThrownBy(() -> documents.change("a", known -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(documents.find("a")).contains(new Words(List.of("one")));
        assertThat(told).containsExactly("one");
    }

    @Test
    void aSilentChangeOfManyTellsNothing() {
        documents.changeSilently(Map.of("a", known -> new Words(List.of()), "b", known -> new Words(List.of())));
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).isEmpty();
        assertThat(documents.count(new Document())).isEqualTo(2);
    }

    @Test
    void noChangeIsLostBetweenManyWriters() {
        IntStream.range(0, 40).parallel().forEach(i -> documents.change("a", saying("w" + i)));
        assertThat(documents.find("a").orElseThrow().words()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void goingThroughMoreThanOneReplyOfTheStoreHolds() {
        String long60Megabytes = "x".repeat(200_000);
        for (int i = 0; i < 300; i++) {
            String id = "w" + i;
            documents.changeSilently(Map.of(id, known -> new Words(List.of(long60Megabytes, id))));
        }
        List<String> seen = new ArrayList<>();
        documents.forEach(new Document(), each -> seen.add(each.words().getLast()));
        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(told).hasSize(600);
    }

    @Test
    void oneIsRemovedOnlyWhereItMayAndWhenItWasTold() {
        documents.change("a", saying("one"));
        assertThat(documents.remove("a", content -> content.words().size() > 1)).isFalse();
        assertThat(documents.remove("a", content -> content.words().size() == 1))
                .isTrue();
        assertThat(documents.find("a")).isEmpty();
        assertThat(documents.remove("a", content -> true)).isFalse();

        brokerIsAway = true;
        assertThatThrownBy(() -> documents.change("b", saying("one"))).isInstanceOf(ProblemException.class);
        assertThat(documents.remove("b", content -> true))
                .as("still to be told")
                .isFalse();
        brokerIsAway = false;
        later.publishUnsettled(Duration.ofSeconds(30));
        assertThat(documents.remove("b", content -> true)).isTrue();
    }

    @Test
    void oneThatChangesWhileItIsRemovedIsLookedAtAgain() {
        documents.change("a", saying("one"));
        List<Words> lookedAt = new ArrayList<>();
        boolean removed = documents.remove("a", content -> {
            lookedAt.add(content);
            if (lookedAt.size() == 1) {
                documents.change("a", saying("two"));
            }
            return content.words().size() == 1;
        });
        assertThat(removed).isFalse();
        assertThat(lookedAt).hasSize(2);
        assertThat(documents.find("a")).contains(new Words(List.of("one", "two")));
    }

    private static Function<Words, Words> saying(String word) {
        return known -> (known == null ? new Words(List.of()) : known).and(word);
    }

    private record WordsForm(EventPublisher publisher) implements DocumentForm<Words> {

        @Override
        public String collection() {
            return "words";
        }

        @Override
        public String write(Words content) {
            return String.join(" ", content.words());
        }

        @Override
        public Words read(String stored) {
            return new Words(stored.isEmpty() ? List.of() : List.of(stored.split(" ")));
        }

        @Override
        public int revision(Words content) {
            return content.words().size();
        }

        @Override
        public void tell(Words content, int revision) {
            publisher.publish(content.words().stream()
                    .skip(revision)
                    .map(each -> new OutgoingEvent(
                            "t", "k", new CloudEventHeaders(each, "/test", "t", NOW), each.getBytes(UTF_8)))
                    .toList());
        }

        @Override
        public Document queried(Words content) {
            return new Document();
        }
    }
}
