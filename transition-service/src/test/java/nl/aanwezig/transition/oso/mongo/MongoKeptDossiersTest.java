package nl.aanwezig.transition.oso.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.transition.oso.ADossier;
import nl.aanwezig.transition.oso.OsoElement;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.oso.transfer.ForgettingTransfers;
import nl.aanwezig.transition.oso.transfer.KeptDossier;
import nl.aanwezig.transition.transfer.ATransfer;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.TransferStore;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoKeptDossiersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration LATER = Duration.ofMinutes(11);

    private final FieldCipher cipher = new FieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private EmbeddedStore store;
    private SimpleMongoClientDatabaseFactory database;
    private MongoTemplate mongo;
    private MongoKeptDossiers dossiers;

    @BeforeEach
    void start() {
        store = EmbeddedStore.inMemory(0);
        database = new SimpleMongoClientDatabaseFactory(store.uri("oso"));
        mongo = new MongoTemplate(database);
        dossiers = at(NOW);
    }

    @AfterEach
    void stop() throws Exception {
        database.destroy();
        store.close();
    }

    @Test
    void a_dossier_comes_back_as_it_was() {
        KeptDossier dossier = dossier("");
        dossiers.keep("t", dossier);
        dossiers.settled("t");
        assertThat(dossiers.find("t")).hasValue(dossier);
        assertThat(dossiers.find("other")).isEmpty();
        assertThat(count("osoDossiersUnderWay")).isZero();
    }

    @Test
    void a_large_one_is_kept_in_parts_and_another_takes_its_place_whole() {
        dossiers.keep("t", dossier("x".repeat(20 * 1024 * 1024)));
        assertThat(count("osoDossierParts")).isEqualTo(3);
        assertThat(dossiers.find("t")).hasValue(dossier("x".repeat(20 * 1024 * 1024)));
        dossiers.keep("t", dossier("short"));
        assertThat(dossiers.find("t")).hasValue(dossier("short"));
        assertThat(count("osoDossierParts")).isEqualTo(1);
        dossiers.remove("t");
        assertThat(dossiers.find("t")).isEmpty();
        assertThat(count("osoDossierParts") + count("osoDossiers") + count("osoDossiersUnderWay"))
                .isZero();
    }

    @Test
    void names_numbers_and_texts_are_encrypted_at_rest() {
        dossiers.keep("t", dossier(""));
        for (String collection : mongo.getCollectionNames()) {
            for (Document each : mongo.findAll(Document.class, collection)) {
                Binary bytes = each.get("bytes", Binary.class);
                String stored = each.toJson() + (bytes == null ? "" : new String(bytes.getData(), ISO_8859_1));
                assertThat(stored).doesNotContain(ADossier.NUMBER, ADossier.STREET, "Achternaam", "a text");
            }
        }
    }

    @Test
    void what_a_crash_left_before_there_was_a_transfer_is_swept() {
        dossiers.keep("none", dossier(""));
        sweep(NOW.plus(Duration.ofMinutes(5)), Map.of());
        assertThat(dossiers.find("none")).as("it may still be under way").isPresent();
        sweep(NOW.plus(LATER), Map.of());
        assertThat(dossiers.find("none")).isEmpty();
        assertThat(count("osoDossierParts")).isZero();
    }

    @Test
    void the_dossier_of_a_transfer_that_is_there_stays_and_what_it_replaced_goes() {
        KeptDossier dossier = dossier("");
        dossiers.keep("t", dossier);
        mongo.insert(
                new Document("_id", "old/0")
                        .append("transferId", "t")
                        .append("content", "old")
                        .append("since", java.util.Date.from(NOW)),
                "osoDossierParts");
        sweep(NOW.plus(LATER), Map.of("t", ATransfer.in(TransferState.READ)));
        assertThat(dossiers.find("t")).hasValue(dossier);
        assertThat(count("osoDossierParts")).isEqualTo(1);
        assertThat(count("osoDossiersUnderWay")).isZero();
    }

    @Test
    void a_withdrawn_transfer_loses_its_dossier_even_where_the_broker_was_away() {
        Transfer withdrawn = ATransfer.in(TransferState.WITHDRAWN);
        dossiers.keep("t", dossier(""));
        dossiers.settled("t");
        TransferStore store = new ForgettingTransfers(new OneTransfer(withdrawn), dossiers);
        store.change("t", before -> withdrawn);
        assertThat(dossiers.find("t")).isEmpty();

        dossiers.keep("t", dossier(""));
        dossiers.settled("t");
        TransferStore failing = new ForgettingTransfers(new OneTransfer(null), dossiers);
        try {
            failing.change("t", before -> withdrawn);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the broker is away");
        }
        sweep(NOW.plus(LATER), Map.of("t", withdrawn));
        assertThat(dossiers.find("t")).isEmpty();
    }

    private void sweep(Instant when, Map<String, Transfer> transfers) {
        new KeptDossierSweep(at(when), new OneTransfer(null) {
                    @Override
                    public Optional<Transfer> find(String id) {
                        return Optional.ofNullable(transfers.get(id));
                    }
                })
                .sweep();
    }

    private MongoKeptDossiers at(Instant when) {
        return new MongoKeptDossiers(mongo, cipher, Clock.fixed(when, ZoneOffset.UTC));
    }

    private long count(String collection) {
        return mongo.getCollection(collection).countDocuments();
    }

    private static KeptDossier dossier(String more) {
        OsoElement root = ADossier.delivered(OsoProfile.POVO).root();
        OsoElement longer = ADossier.block(root.name(), root.children().toArray(OsoElement[]::new));
        return new KeptDossier(
                more.isEmpty() ? longer : ADossier.block("dossier", ADossier.leaf("more", more)),
                List.of(new KeptDossier.Link("i-1", List.of("/dossier/inzage"), "a text", null)));
    }

    /** One that a change fails on after it was made, where it is null. */
    private static class OneTransfer implements TransferStore {

        private final Transfer transfer;

        OneTransfer(Transfer transfer) {
            this.transfer = transfer;
        }

        @Override
        public Optional<Transfer> find(String id) {
            return Optional.ofNullable(transfer);
        }

        @Override
        public Transfer change(String id, Function<Transfer, Transfer> change) {
            Transfer after = change.apply(transfer);
            if (transfer == null) {
                throw new IllegalStateException("the broker is away");
            }
            return after;
        }

        @Override
        public void changeSilently(Map<String, Function<Transfer, Transfer>> changes) {}

        @Override
        public List<Transfer> about(String pupilId) {
            return List.of();
        }

        @Override
        public List<Transfer> from(String schoolId, int skip, int limit) {
            return List.of();
        }

        @Override
        public List<Transfer> to(String schoolId, int skip, int limit) {
            return List.of();
        }
    }
}
