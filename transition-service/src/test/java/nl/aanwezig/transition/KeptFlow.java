package nl.aanwezig.transition;

import static nl.aanwezig.transition.SomeTransfers.item;
import static nl.aanwezig.transition.SomeTransfers.itemId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.transition.dossier.Voice;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** How transfers are kept, and that nothing which was accepted gets lost. */
abstract class KeptFlow extends ReadingFlow {

    private static final Actor SENDING = new Actor(Side.SENDER, "test");

    KeptFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void texts_are_encrypted_at_rest() {
        String id = deliverAtOnce("vo-rest");
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        for (Document stored : List.of(
                mongo.findById(id, Document.class, "transfers"),
                mongo.findById("vo-rest", Document.class, "contexts"))) {
            assertThat(stored.toJson()).doesNotContain("rustig").doesNotContain("Bel ons");
        }
    }

    @Test
    void of_changes_at_the_same_time_none_is_lost_and_the_newest_is_told_last() throws Exception {
        String id = deliverAtOnce("vo-rush");
        JsonNode before = json(get("/transfers/" + id + "?purpose=PREPARE_TRANSFER", sender()));
        String path = "/transfers/" + id + "/items";
        List<Callable<List<String>>> callers = new ArrayList<>();
        for (int caller = 0; caller < 4; caller++) {
            String name = "beller " + caller;
            callers.add(() -> says(path, name, 6));
        }
        List<String> all = List.of(itemId(before, "PUPIL"), itemId(before, "FAMILY"), itemId(before, "SCHOOL"));
        callers.add(() -> {
            for (int i = 0; i < 6; i++) {
                step(id, "release", Map.of("items", all.subList(0, 1 + i % 3)), sender());
            }
            return List.of();
        });
        Transfers transfers = service.getBean(Transfers.class);
        callers.add(() -> {
            for (int i = 0; i < 6; i++) {
                boolean stays = i % 2 == 0;
                transfers.change(
                        id, (now, moment) -> now.keepBack(all.getFirst(), Voice.PUPIL, stays, SENDING, moment));
            }
            return List.of();
        });
        List<String> accepted = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            for (var said : threads.invokeAll(callers)) {
                accepted.addAll(said.get());
            }
        }
        JsonNode after = json(get("/transfers/" + id + "?purpose=PREPARE_TRANSFER", sender()));
        assertThat(accepted).hasSize(24);
        assertThat(after.path("voices").path("FAMILY").findValuesAsString("text"))
                .containsAll(accepted)
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertToldAsKept("vo-rush", after);
    }

    @Test
    void what_was_kept_but_not_told_is_told_by_the_sweeper() {
        deliverAtOnce("vo-crash");
        // As after a crash between keeping the context and hearing the broker's acknowledgement.
        service.getBean(MongoTemplate.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is("vo-crash")),
                        Update.update("pendingSince", new java.util.Date(0)).set("published", 0),
                        "contexts");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contextsOf("vo-crash")).hasSizeGreaterThan(1));
        List<ConsumerRecord<String, byte[]>> told = contextsOf("vo-crash");
        assertThat(told.getLast().value()).isEqualTo(told.getFirst().value());
        assertThat(told.getLast().headers().lastHeader("ce_id").value())
                .isEqualTo(told.getFirst().headers().lastHeader("ce_id").value());
    }

    private List<String> says(String path, String name, int times) {
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String text = name + " zegt " + i;
            ResponseEntity<String> said = post(path, item("FAMILY", "WISH", text), sender());
            assertThat(said.getStatusCode().value()).as(said.getBody()).isEqualTo(201);
            accepted.add(text);
        }
        return accepted;
    }

    /** The topic ends with its highest revision, each revision says one thing, and the last what the dossier says. */
    private void assertToldAsKept(String pupilId, JsonNode dossier) {
        List<JsonNode> told = contextsOf(pupilId).stream()
                .map(each -> JSON.readTree(each.value()))
                .toList();
        Map<Integer, JsonNode> byRevision = new HashMap<>();
        for (JsonNode each : told) {
            JsonNode earlier = byRevision.putIfAbsent(each.path("revision").asInt(), each);
            assertThat(earlier == null || earlier.equals(each)).isTrue();
        }
        assertThat(told.getLast().path("revision").asInt()).isEqualTo(Collections.max(byRevision.keySet()));
        List<String> travelling = new ArrayList<>();
        dossier.path("voices")
                .forEach(voice -> voice.forEach(item -> {
                    if (item.path("released").asBoolean()
                            && !item.path("keptBack").asBoolean()) {
                        travelling.add(item.path("text").asString());
                    }
                }));
        assertThat(told.getLast().path("items").findValuesAsString("text"))
                .containsExactlyInAnyOrderElementsOf(travelling);
    }
}
