package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import nl.aanwezig.testsupport.Backbone;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents that are refused, and that nothing of them is kept. */
abstract class UploadFlow extends DocumentFlow {

    private static final int MEGABYTE = 1024 * 1024;

    UploadFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void a_refused_document_leaves_nothing_behind() {
        String id = drafted();
        byte[] exe = new byte[600];
        exe[0] = 'M';
        exe[1] = 'Z';
        problem(add(id, "a.pdf", "application/pdf", "MENTOR", exe), 400, "program_refused");
        problem(add(id, "a.exe", "application/pdf", "MENTOR", exe), 400, "unknown_document_type");
        problem(add(id, "a.pdf", "application/octet-stream", "MENTOR", exe), 400, "unknown_document_type");
        problem(add(id, "a.pdf", "application/pdf", "MENTOR", "<html></html>".getBytes()), 400, "markup_refused");
        problem(add(id, "a.pdf", "application/pdf", "MENTOR", new byte[0]), 400, "empty_document");
        problem(add(id, "../a.pdf", "application/pdf", "MENTOR", exe), 400, "malformed_name");
        problem(add(id, "a.pdf", "application/pdf", "ALL", exe), 400, "unknown_sensitivity");
        problem(add(id, "", "application/pdf", "MENTOR", exe), 400, "missing_field");
        problem(add("unknown", "a.txt", "text/plain", "MENTOR", "x".getBytes()), 404, "transfer_not_found");
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        assertThat(mongo.findById(id, Document.class, "dossierDocuments")).isNull();
        assertThat(mongo.getCollection("dossierDocumentsUnderWay").countDocuments())
                .isZero();
    }

    @Test
    void a_dossier_has_at_most_so_many_documents() {
        String id = drafted();
        for (int i = 0; i < 3; i++) {
            text(id);
        }
        problem(add(id, "a.txt", "text/plain", "MENTOR", "gewoon".getBytes()), 409, "too_many_documents");
    }

    @Test
    void a_document_of_five_megabytes_is_the_largest() {
        String id = drafted();
        byte[] largest = "x".repeat(5 * MEGABYTE).getBytes();
        byte[] larger = "x".repeat(5 * MEGABYTE + 1).getBytes();
        problem(add(id, "a.txt", "text/plain", "MENTOR", larger), 413, "document_too_large");
        assertThat(add(id, "a.txt", "text/plain", "MENTOR", largest)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "announced: {0}")
    @ValueSource(booleans = {true, false})
    void two_hundred_megabytes_are_refused_early(boolean announced) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create(base + "/transfers/" + drafted() + "/documents?name=a.txt&sensitivity=MENTOR")
                        .toURL()
                        .openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("Content-Type", "text/plain");
        call.setRequestProperty("Authorization", "Bearer " + sender());
        byte[] megabyte = "x".repeat(MEGABYTE).getBytes();
        if (announced) {
            call.setFixedLengthStreamingMode(200L * megabyte.length);
        } else {
            call.setChunkedStreamingMode(megabyte.length);
        }
        try (OutputStream body = call.getOutputStream()) {
            for (int i = 0; i < 200; i++) {
                body.write(megabyte);
            }
        }
        assertThat(call.getResponseCode()).isEqualTo(413);
        try (InputStream answer = call.getErrorStream()) {
            assertThat(JSON.readTree(answer.readAllBytes()).path("code").asString())
                    .isEqualTo("document_too_large");
        }
    }
}
