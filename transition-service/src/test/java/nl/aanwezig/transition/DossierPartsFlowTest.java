package nl.aanwezig.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.TestIssuer;
import nl.aanwezig.transition.attachment.DocumentType;
import nl.aanwezig.transition.attachment.SomeDocuments;
import nl.aanwezig.transition.needs.InMemoryNeeds;
import nl.aanwezig.transition.needs.NeedSource;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes, questions, needs map, documents and looks as their callers meet them; who may do what is decided by a test's gate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierPartsFlowTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Reader MENTOR = new Reader("test", "m-17", ReaderRole.MENTOR, "vo", false, null);

    private final TestIssuer issuer = new TestIssuer();
    private final Backbone backbone = Backbone.embedded();
    private final InMemoryNeeds needs = new InMemoryNeeds().region("noord & oost", "vo", "vo-2");
    private final AtomicReference<Reader> reader = new AtomicReference<>(MENTOR);
    private ConfigurableApplicationContext service;
    private String base;
    private RestClient http;

    /** Knows the transfer {@code t} alone. */
    private final class TestGate implements DossierGate {

        @Override
        public void requireWriter(String transferId) {
            requireKnown(transferId);
        }

        @Override
        public Reader requireReader(String transferId, ReadPurpose purpose) {
            requireKnown(transferId);
            return reader.get();
        }

        @Override
        public Schools requireLogReader(String transferId) {
            requireKnown(transferId);
            return new Schools("po", "vo");
        }

        private void requireKnown(String transferId) {
            if (!transferId.startsWith("t")) {
                throw ProblemException.notFound("transfer_not_found", "there is no such transfer");
            }
        }
    }

    @BeforeAll
    void start() {
        List<String> arguments = new ArrayList<>(issuer.arguments());
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--spring.mongodb.uri=" + backbone.freshDatabase(),
                "--aanwezig.clock=2026-11-20T09:00:00+01:00",
                "--aanwezig.transition.documents.max-count=3",
                "--aanwezig.encryption.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        needs.say(12, "po", "vo", InMemoryNeeds.CONTACT_WISH, "2026-09-10")
                .say(11, "po-2", "vo-2", InMemoryNeeds.CONTACT_WISH, "2026-10-10");
        service = TransitionService.application()
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(DossierGate.class, TestGate::new);
                    context.registerBean(NeedSource.class, () -> needs);
                })
                .run(arguments.toArray(String[]::new));
        base = "http://127.0.0.1:"
                + ((WebServerApplicationContext) service).getWebServer().getPort();
        DefaultUriBuilderFactory uris = new DefaultUriBuilderFactory(base);
        uris.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.VALUES_ONLY);
        http = RestClient.builder()
                .uriBuilderFactory(uris)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        issuer.close();
        backbone.close();
    }

    @Test
    void codes_and_questions_are_there_for_the_forms() {
        JsonNode codes = json(get("/item-codes?theme={theme}", "*", "WISH"));
        assertThat(codes.findValuesAsString("code"))
                .contains("QUIET_START", "EARLY_CONTACT")
                .doesNotContain("CURIOUS");
        assertThat(codes.path(0).path("label").path("nl").asString()).isNotBlank();
        problem(get("/item-codes?theme=HOPE", "*"), 400, "unknown_theme");

        JsonNode questions = json(get("/questions?voice=PUPIL&language=en", "*"));
        assertThat(questions).hasSize(8);
        assertThat(questions.path(0).path("title").asString()).isEqualTo("What do you find hard at school?");
        assertThat(json(get("/questions", "*"))).hasSize(24);
        problem(get("/questions?language=xx", "*"), 400, "unknown_language");
        problem(get("/questions?voice=TEACHER", "*"), 400, "unknown_voice");
    }

    @Test
    void the_needs_map_is_json_csv_a_plot_or_a_page() {
        JsonNode map = json(get("/needs?schoolId=vo", "vo"));
        assertThat(map.path("schoolId").asString()).isEqualTo("vo");
        assertThat(map.path("periods")).hasSize(2);
        assertThat(map.path("rows")).hasSize(108);
        assertThat(shown(map)).containsExactly("12");
        assertThat(map.path("children").path(0).path("shown").asString()).isEqualTo("<10");

        ResponseEntity<String> csv = get("/needs?schoolId=vo&format=csv", "vo");
        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.getBody()).startsWith("scope,name,period").contains(",CONTACT,WISH,FAMILY,12,");
        ResponseEntity<String> page = accept("/needs?schoolId=vo&by=MONTH", "vo", MediaType.TEXT_HTML);
        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.getBody()).contains("<table>", "<svg", "okt").doesNotContain("<script");
        ResponseEntity<String> plot = accept("/needs?schoolId=vo", "vo", MediaType.valueOf("image/svg+xml"));
        assertThat(plot.getHeaders().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
        assertThat(plot.getBody()).startsWith("<svg");
    }

    @Test
    void a_region_opens_for_a_token_of_all_of_its_schools() {
        assertThat(shown(json(get("/needs?region={region}", "*", "noord & oost"))))
                .containsExactly("23");
        problem(get("/needs?region={region}", "vo", "noord & oost"), 403, "school_not_allowed");
        assertThat(exchange(HttpMethod.GET, "/needs?region={region}", List.of("vo", "vo-2"), null, null, "noord & oost")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        problem(get("/needs?region=zuid", "*"), 404, "unknown_region");
    }

    @Test
    void what_is_wrong_with_a_needs_map_is_a_problem_with_a_code() {
        problem(get("/needs?schoolId=vo", "vo-2"), 403, "school_not_allowed");
        problem(get("/needs", "*"), 400, "missing_field");
        problem(get("/needs?schoolId=vo&region=x", "*"), 400, "missing_field");
        problem(get("/needs?schoolId=vo&from=yesterday", "*"), 400, "malformed_date");
        problem(get("/needs?schoolId=vo&from=%2B999999999-01-01", "*"), 400, "malformed_date");
        problem(get("/needs?schoolId=vo&from=2026-11-21&to=2026-11-20", "*"), 400, "malformed_period");
        problem(get("/needs?schoolId=vo&from=1980-01-01", "*"), 400, "malformed_period");
        problem(get("/needs?schoolId=vo&by=WEEK", "*"), 400, "unknown_period");
        problem(get("/needs?schoolId=vo&format=pdf", "*"), 400, "unknown_format");
        problem(accept("/needs?schoolId=vo", "*", MediaType.APPLICATION_PDF), 406, "not_acceptable");
        problem(accept("/needs?schoolId=vo&by=WEEK", "*", MediaType.TEXT_HTML), 400, "unknown_period");
        problem(exchange(HttpMethod.GET, "/needs?schoolId=vo", null, null, null), 401, "unauthorized");
    }

    @Test
    void a_document_is_added_opened_and_removed_and_each_look_is_recorded_first() {
        byte[] pdf = SomeDocuments.of(DocumentType.PDF);
        ResponseEntity<String> added = add("t-one", "Brief van de école.pdf", "application/pdf", "MENTOR", pdf);
        assertThat(added.getStatusCode().value()).as(added.getBody()).isEqualTo(201);
        String path = String.valueOf(added.getHeaders().getLocation());
        assertThat(json(added).path("bytes").asInt()).isEqualTo(pdf.length);

        ResponseEntity<byte[]> opened = http.get()
                .uri(path + "?purpose=GUIDE_PUPIL")
                .headers(headers -> headers.setBearerAuth(token("*")))
                .retrieve()
                .toEntity(byte[].class);
        assertThat(opened.getBody()).isEqualTo(pdf);
        assertThat(opened.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(opened.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(opened.getHeaders().getContentDisposition().getFilename()).isEqualTo("Brief van de école.pdf");
        assertThat(opened.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(opened.getHeaders().getFirst("Cache-Control")).contains("no-store");

        JsonNode looks = json(get("/transfers/t-one/reads", "*"));
        assertThat(looks).hasSize(1);
        assertThat(looks.path(0).path("what").asString()).isEqualTo("DOCUMENT");
        assertThat(looks.path(0).path("person").asString()).isEqualTo("m-17");
        assertThat(looks.path(0).path("sentence").asString())
                .isEqualTo(
                        "De mentor van de nieuwe school opende een document op 20 november, om uw kind te begeleiden.");

        assertThat(exchange(HttpMethod.DELETE, path, List.of("*"), null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        problem(get(path + "?purpose=CARE", "*"), 404, "document_not_found");
        problem(exchange(HttpMethod.DELETE, path, List.of("*"), null, null), 404, "document_not_found");
        assertThat(json(get("/transfers/t-one/reads", "*")))
                .as("nothing was shown")
                .hasSize(1);
    }

    @Test
    void what_is_for_the_care_team_is_not_there_for_others() {
        String path = String.valueOf(add("t-care", "a.txt", "text/plain", "CARE_TEAM", "gewoon".getBytes())
                .getHeaders()
                .getLocation());
        problem(get(path + "?purpose=GUIDE_PUPIL", "*"), 404, "document_not_found");
        reader.set(new Reader("test", null, ReaderRole.CARE_TEAM, "vo", true, null));
        try {
            assertThat(get(path + "?purpose=CARE", "*").getBody()).isEqualTo("gewoon");
        } finally {
            reader.set(MENTOR);
        }
        assertThat(json(get("/transfers/t-care/reads", "*"))).hasSize(1);
        problem(get(path, "*"), 400, "missing_field");
        problem(get(path + "?purpose=CURIOSITY", "*"), 400, "unknown_purpose");
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        String path = String.valueOf(add("t-log", "a.txt", "text/plain", "MENTOR", "niet te zien".getBytes())
                .getHeaders()
                .getLocation());
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        ReadLog log = service.getBean(ReadLog.class);
        // A unique index on the transfer refuses the second look: the store answers, and does not store it.
        assertThat(get(path + "?purpose=CARE", "*").getStatusCode().value()).isEqualTo(200);
        mongo.getCollection("dossierReads")
                .createIndex(
                        new org.bson.Document("transferId", 1).append("refused", 1),
                        new com.mongodb.client.model.IndexOptions().unique(true).name("refuse"));
        try {
            ResponseEntity<String> refused = get(path + "?purpose=CARE", "*");
            problem(refused, 503, "read_not_recorded");
            assertThat(refused.getBody()).doesNotContain("niet te zien");
        } finally {
            mongo.getCollection("dossierReads").dropIndex("refuse");
        }
        assertThat(log.of("t-log")).hasSize(1);
    }

    @Test
    void a_refused_document_leaves_nothing_behind() {
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        byte[] exe = new byte[600];
        exe[0] = 'M';
        exe[1] = 'Z';
        problem(add("t-bad", "a.pdf", "application/pdf", "MENTOR", exe), 400, "program_refused");
        problem(add("t-bad", "a.exe", "application/pdf", "MENTOR", exe), 400, "unknown_document_type");
        problem(add("t-bad", "a.pdf", "application/octet-stream", "MENTOR", exe), 400, "unknown_document_type");
        problem(add("t-bad", "a.pdf", "application/pdf", "MENTOR", "<html></html>".getBytes()), 400, "markup_refused");
        problem(add("t-bad", "a.pdf", "application/pdf", "MENTOR", new byte[0]), 400, "empty_document");
        problem(add("t-bad", "../a.pdf", "application/pdf", "MENTOR", exe), 400, "malformed_name");
        problem(add("t-bad", "a.pdf", "application/pdf", "ALL", exe), 400, "unknown_sensitivity");
        problem(add("t-bad", "", "application/pdf", "MENTOR", exe), 400, "missing_field");
        problem(add("unknown", "a.txt", "text/plain", "MENTOR", "x".getBytes()), 404, "transfer_not_found");
        assertThat(mongo.findById("t-bad", org.bson.Document.class, "dossierDocuments"))
                .isNull();
        assertThat(mongo.getCollection("dossierDocumentsUnderWay").countDocuments())
                .isZero();
    }

    @Test
    void a_dossier_has_at_most_so_many_documents() {
        for (int i = 0; i < 3; i++) {
            assertThat(add("t-full", "a.txt", "text/plain", "MENTOR", "gewoon".getBytes())
                            .getStatusCode()
                            .value())
                    .isEqualTo(201);
        }
        problem(add("t-full", "a.txt", "text/plain", "MENTOR", "gewoon".getBytes()), 409, "too_many_documents");
    }

    @Test
    void two_hundred_megabytes_are_refused_early_whether_announced_or_not() throws Exception {
        problem(
                add(
                        "t-big",
                        "a.txt",
                        "text/plain",
                        "MENTOR",
                        "x".repeat(5 * 1024 * 1024 + 1).getBytes()),
                413,
                "document_too_large");
        assertThat(add(
                                "t-big",
                                "a.txt",
                                "text/plain",
                                "MENTOR",
                                "x".repeat(5 * 1024 * 1024).getBytes())
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        for (boolean announced : List.of(true, false)) {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(base + "/transfers/t-big/documents?name=a.txt&sensitivity=MENTOR")
                            .toURL()
                            .openConnection();
            call.setRequestMethod("POST");
            call.setDoOutput(true);
            call.setRequestProperty("Content-Type", "text/plain");
            call.setRequestProperty("Authorization", "Bearer " + token("*"));
            byte[] megabyte = "x".repeat(1024 * 1024).getBytes();
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

    @Test
    void documents_need_the_scopes_of_the_dossier() {
        String reading = issuer.token(List.of("*"), "transition:read");
        String writing = issuer.token(List.of("*"), "transition:write");
        String path = "/transfers/t-one/documents/none";
        problem(call(HttpMethod.DELETE, path, reading), 403, "scope_missing");
        problem(call(HttpMethod.GET, path + "?purpose=CARE", writing), 403, "scope_missing");
        problem(call(HttpMethod.GET, "/transfers/t-one/reads", writing), 403, "scope_missing");
        problem(call(HttpMethod.GET, "/needs?schoolId=vo", writing), 403, "scope_missing");
    }

    private static List<String> shown(JsonNode map) {
        List<String> shown = new ArrayList<>();
        map.path("rows")
                .forEach(row -> row.path("cells").forEach(cell -> {
                    if (cell.has("children")) {
                        shown.add(cell.path("shown").asString());
                    }
                }));
        return shown;
    }

    private ResponseEntity<String> add(String transfer, String name, String type, String sensitivity, byte[] content) {
        return http.post()
                .uri("/transfers/{t}/documents?name={n}&sensitivity={s}", transfer, name, sensitivity)
                .headers(headers -> headers.setBearerAuth(token("*")))
                .contentType(MediaType.parseMediaType(type))
                .body(content)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String uri, String school, Object... values) {
        return exchange(HttpMethod.GET, uri, List.of(school), null, null, values);
    }

    private ResponseEntity<String> accept(String uri, String school, MediaType accept) {
        return exchange(HttpMethod.GET, uri, List.of(school), accept, null);
    }

    private ResponseEntity<String> call(HttpMethod method, String uri, String token) {
        return exchange(method, uri, null, null, token);
    }

    private ResponseEntity<String> exchange(
            HttpMethod method, String uri, List<String> schools, MediaType accept, String token, Object... values) {
        RestClient.RequestBodySpec request = http.method(method).uri(uri, values);
        if (schools != null || token != null) {
            request.headers(headers -> headers.setBearerAuth(
                    token != null ? token : issuer.token(schools, "transition:read", "transition:write")));
        }
        if (accept != null) {
            request.accept(accept);
        }
        return request.retrieve().toEntity(String.class);
    }

    private String token(String school) {
        return issuer.token(List.of(school), "transition:read", "transition:write");
    }

    private static void problem(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }
}
