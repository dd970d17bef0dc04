package nl.aanwezig.starter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.aanwezig.embedded.EmbeddedStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class GuardedDocumentsTest {

    private static EmbeddedStore store;
    private static MongoTemplate mongo;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory(0);
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(store.uri("guarded")));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void aDocumentIsMadeMergedOrLeft() {
        GuardedDocuments documents = new GuardedDocuments(mongo, "one");
        documents.merge(Map.of("a", known -> known == null ? new Document("n", 1) : null));
        documents.merge(
                Map.of("a", known -> known.getInteger("n") < 2 ? new Document("n", 2) : null, "b", known -> null));
        documents.merge(Map.of("a", known -> null));
        assertThat(documents.find(List.of("a", "b")))
                .hasSize(1)
                .hasEntrySatisfying(
                        "a", document -> assertThat(document.getInteger("n")).isEqualTo(2));
    }

    @RepeatedTest(20)
    void writersAtTheSameTimeLoseNothing(RepetitionInfo repetition) throws Exception {
        GuardedDocuments documents = new GuardedDocuments(mongo, "many" + repetition.getCurrentRepetition());
        int writers = 4;
        int marks = 25;
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String prefix = "w" + writer + "-";
            work.add(() -> {
                for (int i = 0; i < marks; i++) {
                    String mark = prefix + i;
                    documents.merge(Map.of("shared", known -> withMark(known, mark)));
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var result : threads.invokeAll(work)) {
                result.get();
            }
        }
        assertThat(marksOf(documents.find(List.of("shared")).get("shared"))).hasSize(writers * marks);
    }

    private static Document withMark(Document known, String mark) {
        List<String> marks = marksOf(known);
        if (marks.contains(mark)) {
            return null;
        }
        List<String> more = new ArrayList<>(marks);
        more.add(mark);
        return new Document("marks", more);
    }

    private static List<String> marksOf(Document known) {
        return known == null ? List.of() : known.getList("marks", String.class);
    }
}
