package nl.aanwezig.transition;

import static nl.aanwezig.transition.SomeTransfers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.attachment.SomeDocuments;
import nl.aanwezig.transition.reading.ReadLog;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The documents of a dossier, and what is kept of each look into one. */
abstract class DocumentFlow extends NeedsFlow {

    DocumentFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void a_document_is_added_opened_and_removed_and_each_look_is_recorded_first() {
        String id = drafted();
        byte[] pdf = SomeDocuments.of(DocumentType.PDF);
        ResponseEntity<String> added = add(id, "Brief van de école.pdf", "application/pdf", "MENTOR", pdf);
        assertThat(added.getStatusCode().value()).as(added.getBody()).isEqualTo(201);
        String path = String.valueOf(added.getHeaders().getLocation());
        assertThat(json(added).path("bytes").asInt()).isEqualTo(pdf.length);

        ResponseEntity<byte[]> opened = http.get()
                .uri(path + "?purpose=PREPARE_TRANSFER&person=t-17")
                .headers(headers -> headers.setBearerAuth(sender()))
                .retrieve()
                .toEntity(byte[].class);
        assertThat(opened.getBody()).isEqualTo(pdf);
        assertThat(opened.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(opened.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(opened.getHeaders().getContentDisposition().getFilename()).isEqualTo("Brief van de école.pdf");
        assertThat(opened.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(opened.getHeaders().getFirst("Cache-Control")).contains("no-store");

        JsonNode looks = looks(id);
        assertThat(looks).hasSize(1);
        assertThat(looks.path(0).path("what").asString()).isEqualTo("DOCUMENT");
        assertThat(looks.path(0).path("person").asString()).isEqualTo("t-17");
        assertThat(looks.path(0).path("sentence").asString())
                .startsWith("Een leraar van de vorige school opende een document op 1 juli, ");

        assertThat(delete(path).getStatusCode().value()).isEqualTo(204);
        problem(get(path + "?purpose=CARE", sender()), 404, "document_not_found");
        problem(delete(path), 404, "document_not_found");
        assertThat(looks(id)).as("nothing was shown").hasSize(1);
    }

    @Test
    void a_document_is_open_to_the_school_that_hands_over_and_changes_until_the_family_has_seen_it() {
        String id = drafted();
        String path = text(id);
        String look = path + "?purpose=GUIDE_PUPIL";
        problem(get(look, receiver()), 404, "transfer_not_found");
        problem(get(look, issuer.token(List.of("school-b"), "transition:read")), 403, "school_not_allowed");
        step(id, "offer", null, sender());
        step(id, "inspect", Map.of("on", "2026-06-20"), sender());
        problem(add(id, "b.txt", "text/plain", "MENTOR", "later".getBytes()), 409, "change_not_allowed");
        problem(delete(path), 409, "change_not_allowed");
        assertThat(get(look, sender()).getBody()).isEqualTo("gewoon");

        String delivered = deliverAtOnce("vo-document");
        problem(
                get("/transfers/" + delivered + "/documents/any?purpose=GUIDE_PUPIL", receiver()),
                404,
                "document_not_found");
        problem(get("/transfers/" + id + "/reads", receiver()), 403, "school_not_allowed");
    }

    @Test
    void the_documents_of_a_withdrawn_transfer_are_refused_at_once_and_gone_soon() {
        String id = drafted();
        String path = text(id);
        step(id, "withdraw", null, sender());
        problem(get(path + "?purpose=PREPARE_TRANSFER", sender()), 404, "document_not_found");
        problem(add(id, "b.txt", "text/plain", "MENTOR", "later".getBytes()), 409, "change_not_allowed");
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mongo.findById(id, Document.class, "dossierDocuments"))
                        .isNull());
        assertThat(mongo.findById(
                        path.substring(path.lastIndexOf('/') + 1) + "/0", Document.class, "dossierDocumentParts"))
                .isNull();
        assertThat(get("/transfers/" + id + "?purpose=PREPARE_TRANSFER", sender())
                        .getStatusCode()
                        .value())
                .as("the school that handed over sees for 30 days what it withdrew")
                .isEqualTo(200);
    }

    @Test
    void a_look_says_why() {
        String path = text(drafted());
        problem(get(path, sender()), 400, "missing_field");
        problem(get(path + "?purpose=CURIOSITY", sender()), 400, "unknown_purpose");
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        String id = drafted();
        String path = text(id);
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        // Looks of other tests would stand in the way of the index.
        mongo.getCollection("dossierReads").deleteMany(new Document());
        // A unique index on the transfer refuses the second look: the store answers, and does not store it.
        assertThat(get(path + "?purpose=CARE", sender()).getStatusCode().value())
                .isEqualTo(200);
        mongo.getCollection("dossierReads")
                .createIndex(
                        new Document("transferId", 1).append("refused", 1),
                        new com.mongodb.client.model.IndexOptions().unique(true).name("refuse"));
        try {
            ResponseEntity<String> refused = get(path + "?purpose=CARE", sender());
            problem(refused, 503, "read_not_recorded");
            assertThat(refused.getBody()).doesNotContain("gewoon");
        } finally {
            mongo.getCollection("dossierReads").dropIndex("refuse");
        }
        assertThat(service.getBean(ReadLog.class).of(id)).hasSize(1);
    }

    @Test
    void documents_need_the_scopes_of_the_dossier() {
        String reading = issuer.token(List.of("*"), "transition:read");
        String writing = issuer.token(List.of("*"), "transition:write");
        String path = "/transfers/none/documents/none";
        problem(exchange(HttpMethod.DELETE, path, null, reading), 403, "scope_missing");
        problem(get(path + "?purpose=CARE", writing), 403, "scope_missing");
        problem(get("/transfers/none/reads", writing), 403, "scope_missing");
    }

    /** A draft of its own, to which documents may be added. */
    String drafted() {
        Map<String, Object> draft = new HashMap<>(body("vo-drafted"));
        draft.remove("inspectedOn");
        draft.remove("pupilId");
        return json(post("/transfers", draft, sender())).path("transferId").asString();
    }

    /** Adds a document with the text "gewoon"; returns its path. */
    String text(String transferId) {
        ResponseEntity<String> added = add(transferId, "a.txt", "text/plain", "MENTOR", "gewoon".getBytes());
        assertThat(added.getStatusCode().value()).as(added.getBody()).isEqualTo(201);
        return String.valueOf(added.getHeaders().getLocation());
    }

    private JsonNode looks(String transferId) {
        return json(get("/transfers/" + transferId + "/reads", sender()));
    }

    private ResponseEntity<String> delete(String path) {
        return exchange(HttpMethod.DELETE, path, null, sender());
    }

    ResponseEntity<String> add(String transferId, String name, String type, String sensitivity, byte[] content) {
        return http.post()
                .uri("/transfers/{t}/documents?name={n}&sensitivity={s}", transferId, name, sensitivity)
                .headers(headers -> headers.setBearerAuth(sender()))
                .contentType(MediaType.parseMediaType(type))
                .body(content)
                .retrieve()
                .toEntity(String.class);
    }
}
