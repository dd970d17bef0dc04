package nl.aanwezig.transition.attachment.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.attachment.Attachment;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.dossier.Sensitivity;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoAttachmentStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final byte[] TEXT = "Een brief met een geheim woord.".getBytes(UTF_8);

    private final FieldCipher cipher = new FieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private EmbeddedStore store;
    private SimpleMongoClientDatabaseFactory database;
    private MongoTemplate mongo;
    private MongoAttachmentStore documents;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("documents"));
        mongo = new MongoTemplate(database);
        documents = new MongoAttachmentStore(mongo, contents(NOW), cipher);
    }

    @AfterEach
    void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void a_document_comes_back_as_it_was_and_in_order() {
        assertThat(documents.add(attachment("t", "d1"), TEXT, 20)).isTrue();
        assertThat(documents.add(attachment("t", "d2"), TEXT, 20)).isTrue();
        assertThat(documents.of("t")).containsExactly(attachment("t", "d1"), attachment("t", "d2"));
        assertThat(documents.content(attachment("t", "d1"))).hasValue(TEXT);
        assertThat(documents.of("other")).isEmpty();
        assertThat(documents.content(attachment("other", "d1"))).isEmpty();
        assertThat(count("dossierDocumentsUnderWay")).isZero();
    }

    @Test
    void one_that_is_larger_than_a_store_document_is_kept_in_parts() {
        byte[] large = new byte[20 * 1024 * 1024];
        new Random(1).nextBytes(large);
        documents.add(attachment("t", "d1"), large, 20);
        assertThat(count("dossierDocumentParts")).isEqualTo(3);
        assertThat(documents.content(attachment("t", "d1"))).hasValue(large);
        documents.remove("t", "d1");
        assertThat(count("dossierDocumentParts")).isZero();
    }

    @Test
    void name_and_content_are_encrypted_at_rest() {
        documents.add(attachment("t", "d1"), TEXT, 20);
        for (String collection : mongo.getCollectionNames()) {
            for (Document each : mongo.findAll(Document.class, collection)) {
                assertThat(each.toJson()).doesNotContain("Brief").doesNotContain("geheim");
                if (each.get("bytes") instanceof Binary bytes) {
                    assertThat(new String(bytes.getData(), UTF_8)).doesNotContain("geheim");
                }
            }
        }
    }

    @Test
    void a_full_dossier_takes_no_more_and_keeps_nothing_of_it() {
        documents.add(attachment("t", "d1"), TEXT, 2);
        documents.add(attachment("t", "d2"), TEXT, 2);
        assertThat(documents.add(attachment("t", "d3"), TEXT, 2)).isFalse();
        assertThat(documents.of("t")).hasSize(2);
        assertThat(count("dossierDocumentParts")).isEqualTo(2);
        assertThat(documents.add(attachment("other", "d4"), TEXT, 2)).isTrue();
    }

    @Test
    void many_at_once_are_no_more_than_is_allowed() throws Exception {
        List<Callable<Boolean>> adding = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "d" + i;
            adding.add(() -> documents.add(attachment("t", id), TEXT, 20));
        }
        int added = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (Future<Boolean> each : threads.invokeAll(adding)) {
                added += each.get() ? 1 : 0;
            }
        }
        assertThat(added).isEqualTo(20);
        assertThat(documents.of("t")).hasSize(20);
        assertThat(count("dossierDocumentParts")).isEqualTo(20);
        assertThat(count("dossierDocumentsUnderWay")).isZero();
    }

    @Test
    void what_is_removed_is_gone() {
        documents.add(attachment("t", "d1"), TEXT, 20);
        documents.add(attachment("t", "d2"), TEXT, 20);
        assertThat(documents.remove("t", "d1")).isTrue();
        assertThat(documents.remove("t", "d1")).isFalse();
        assertThat(documents.remove("other", "d2")).isFalse();
        assertThat(documents.of("t")).containsExactly(attachment("t", "d2"));
        assertThat(documents.having(List.of("t", "other"))).containsExactly("t");
        documents.removeAll("t");
        assertThat(documents.of("t")).isEmpty();
        assertThat(documents.having(List.of("t", "other"))).isEmpty();
        assertThat(count("dossierDocuments")).as("not even the empty list").isZero();
        assertThat(count("dossierDocumentParts")).isZero();
        assertThat(count("dossierDocumentsUnderWay")).isZero();
    }

    @Test
    void content_that_a_crash_left_behind_is_cleared_away_later() {
        contents(NOW).keep("t", "crashed", TEXT);
        documents.add(attachment("t", "d1"), TEXT, 20);
        contents(NOW).underWay("t", "d1", 1);
        assertThat(documents.of("t")).hasSize(1);

        sweep(NOW.plus(Duration.ofMinutes(5)));
        assertThat(count("dossierDocumentParts"))
                .as("it may still be under way")
                .isEqualTo(2);
        sweep(NOW.plus(Duration.ofMinutes(11)));
        assertThat(count("dossierDocumentParts")).isEqualTo(1);
        assertThat(count("dossierDocumentsUnderWay")).isZero();
        assertThat(documents.content(attachment("t", "d1"))).hasValue(TEXT);
    }

    @Test
    void content_that_somebody_changed_in_the_store_is_not_shown() {
        documents.add(attachment("t", "d1"), TEXT, 20);
        Document part = mongo.findAll(Document.class, "dossierDocumentParts").getFirst();
        byte[] bytes = part.get("bytes", Binary.class).getData().clone();
        bytes[bytes.length - 1] ^= 1;
        mongo.save(part.append("bytes", new Binary(bytes)), "dossierDocumentParts");
        assertThatThrownBy(() -> documents.content(attachment("t", "d1"))).isInstanceOf(IllegalStateException.class);
    }

    private void sweep(Instant at) {
        new LeftoverSweep(contents(at), documents).sweep();
    }

    private ContentParts contents(Instant at) {
        return new ContentParts(mongo, cipher, Clock.fixed(at, ZoneOffset.UTC));
    }

    private long count(String collection) {
        return mongo.getCollection(collection).countDocuments();
    }

    private static Attachment attachment(String transferId, String documentId) {
        return new Attachment(
                documentId, transferId, "Brief.txt", DocumentType.TXT, 31, Sensitivity.CARE_TEAM, "system", NOW);
    }
}
