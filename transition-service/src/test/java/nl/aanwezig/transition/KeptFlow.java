package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.aanwezig.testsupport.Backbone;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** How transfers are kept, and that nothing which was accepted gets lost. */
abstract class KeptFlow extends ReadingFlow {

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
}
