package nl.aanwezig.signal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.signal.mongo.ContextViews.Arrival;
import nl.aanwezig.signal.wire.ContextMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.crypto.FieldCipher;
import nl.aanwezig.testsupport.ContractSchema;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ContextViewsTest {

    private static final String PUPIL = "p-7f3a";

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri("contexts"));
    private final MongoTemplate template = new MongoTemplate(client, "contexts");
    private final ContextViews views =
            new ContextViews(template, new FieldCipher(Base64.getEncoder().encodeToString(new byte[32])));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void theWordsAreKeptAndNotReadableAtRest() {
        store("released");
        assertThat(released().items()).hasSize(3);
        assertThat(document().toJson()).doesNotContain("rustig", "m-31", "PHONE");
    }

    @Test
    void whatIsTakenBackLeavesNothingButItsRevision() {
        store("released", "withdrawn");
        store("released");
        assertThat(document().keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
        assertThat(views.find(PUPIL).orElseThrow().released()).isNull();
    }

    @Test
    void anItemIsForgottenWhenItIsOverAndAllOfItAfterTheLastDayOfUse() {
        store("released");
        // One item holds until 31 January, all of it until 31 July.
        views.forget(LocalDate.of(2027, 1, 31));
        assertThat(released().items()).hasSize(3);
        views.forget(LocalDate.of(2027, 2, 1));
        assertThat(released().items())
                .hasSize(2)
                .noneMatch(each -> Objects.toString(each.text()).startsWith("Bel ons"));
        assertThat(released().contacts()).isNotNull();
        views.forget(LocalDate.of(2027, 8, 1));
        assertThat(document().keySet()).containsExactlyInAnyOrder("_id", "revision", "writes");
    }

    @Test
    void whatTheLedgerWouldRefuseIsRefusedHereToo() {
        ContextMessage shapeless =
                WireJson.read("{\"pupilId\":\"p-1\",\"revision\":1}".getBytes(), ContextMessage.class);
        assertThatThrownBy(() -> Arrival.of(shapeless)).isInstanceOf(UnreadableException.class);
    }

    private void store(String... samples) {
        views.store(List.of(samples).stream()
                .map(each -> WireJson.read(ContractSchema.sample("transition.contexts.v1", each), ContextMessage.class))
                .map(Arrival::of)
                .toList());
    }

    private ContextMessage released() {
        return Objects.requireNonNull(views.find(PUPIL).orElseThrow().released());
    }

    private Document document() {
        return template.getCollection("contexts").find().first();
    }
}
