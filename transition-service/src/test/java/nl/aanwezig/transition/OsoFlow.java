package nl.aanwezig.transition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.transition.oso.ADossier;
import nl.aanwezig.transition.oso.Edits;
import nl.aanwezig.transition.oso.OsoDossier;
import nl.aanwezig.transition.oso.OsoFiles;
import nl.aanwezig.transition.oso.OsoProfile;
import nl.aanwezig.transition.oso.SharedData;
import nl.aanwezig.transition.oso.Zips;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** OSO dossiers as the systems of the two schools meet them. */
abstract class OsoFlow extends RoomFlow {

    private static final String PUPIL = "huidigeschool/leerling/";
    private static final String INTO = "/transfers/imports/oso?fromSchoolId=po-school&schoolId=school-a";

    OsoFlow(Backbone backbone) {
        super(backbone);
    }

    @Test
    void a_dossier_comes_in_and_goes_out_without_what_the_family_keeps() {
        ResponseEntity<String> drafted = send(INTO, dossier(), sender());
        assertThat(drafted.getStatusCode().value()).as(drafted.getBody()).isEqualTo(201);
        JsonNode draft = json(drafted);
        String id = draft.path("transferId").asString();
        assertThat(drafted.getHeaders().getLocation()).hasToString("/transfers/" + id);
        assertThat(draft.path("state").asString()).isEqualTo("DRAFTED");
        assertThat(draft.path("kind").asString()).isEqualTo("POVO");
        assertThat(draft.path("fromPupilId").asString()).isEqualTo("P-17");
        assertThat(draft.path("say").has("inspectedOn")).isFalse();
        assertThat(drafted.getBody()).doesNotContain(ADossier.NUMBER, ADossier.STREET, "Achternaam", "Dyslexie");
        assertThat(said(draft)).contains("Aandachtspunt", "Rekenen", "Contactpersoon-17, 0101234567");

        String oso = "/transfers/" + id + "/oso?purpose=";
        problem(get(oso + "CARE", issuer.token(List.of("school-b"), "transition:read")), 403, "school_not_allowed");
        problem(get(oso + "CARE", issuer.token(List.of("po-school"), "transition:write")), 403, "scope_missing");
        assertThat(codeForXml(oso + "PREPARE_TRANSFER")).isEqualTo("oso_incomplete");
        assertThat(codeForXml("/transfers/none/oso?purpose=CARE")).isEqualTo("transfer_not_found");
        ResponseEntity<String> early = get(oso + "PREPARE_TRANSFER", sender());
        problem(early, 409, "oso_incomplete");
        assertThat(json(early).path("faults").path(0).path("path").asString()).isEqualTo("/dossier/inzage");
        problem(get(oso + "GUIDE_PUPIL", receiver()), 404, "transfer_not_found");

        step(id, "offer", null, sender());
        step(id, "inspect", null, sender());
        step(id, "object", Map.of("remark", "Liever niet alles."), sender());
        step(id, "release", Map.of("items", allBut(draft, "Rekenen")), sender());
        problem(get(oso + "GUIDE_PUPIL", receiver()), 409, "not_enrolled");
        enrol("vo-oso");
        step(id, "enrol", Map.of("pupilId", "vo-oso"), receiver());

        ResponseEntity<String> received = get(oso + "GUIDE_PUPIL&role=MENTOR&person=m-1", receiver());
        assertThat(received.getStatusCode().value()).as(received.getBody()).isEqualTo(200);
        assertThat(received.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_XML);
        assertThat(received.getBody())
                .contains(ADossier.NUMBER, "Aandachtspunt", "Liever niet alles.", "<inzage>true", "OPT-UIT")
                .contains("<dagdelenongeoorloofd>4")
                .doesNotContain("Rekenen", "handelingsplan>", "<document>", "<diagnose>");
        assertThat(get(oso + "PREPARE_TRANSFER", sender()).getBody())
                .contains("<diagnose>")
                .doesNotContain("Rekenen");
        JsonNode reads = json(get("/transfers/" + id + "/reads", sender()));
        assertThat(reads.toString()).contains("OSO_EXPORT").contains("m-1");

        ResponseEntity<String> again =
                send(INTO + "&fromPupilId=P-18", received.getBody().getBytes(UTF_8), sender());
        assertThat(again.getStatusCode().value()).as(again.getBody()).isEqualTo(201);
        assertThat(again.getBody()).doesNotContain("Rekenen");

        assertThat(stored()).doesNotContain(ADossier.NUMBER, "Achternaam", "Aandachtspunt", "Rekenen");
        assertThat(contextsOf("vo-oso"))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(new String(each.value(), UTF_8)).doesNotContain("Rekenen", ADossier.NUMBER, "P-17"));
        step(id, "withdraw", null, sender());
        assertThat(service.getBean(MongoTemplate.class).findById(id, Document.class, "osoDossiers"))
                .isNull();
        problem(get(oso + "GUIDE_PUPIL", receiver()), 404, "transfer_not_found");
    }

    @Test
    void a_dossier_that_breaks_a_rule_is_refused_whole_and_nothing_is_kept() {
        long before = kept();
        refused(Edits.text(delivered(), "inzage/inzage", "false"), "not_inspected", "/dossier/inzage");
        refused(
                Edits.plus(delivered(), "huidigeschool/leerling", ADossier.leaf("geboorteplaats", "Plaats-17")),
                "birthplace_forbidden",
                "/dossier/huidigeschool/leerling/geboorteplaats");
        refused(
                Edits.text(delivered(), "metadata/categorie_uitlevering/cat_verzuim", "OPT-UIT"),
                "category_not_empty",
                "/dossier/huidigeschool/leerling/verzuim");
        refused(
                Edits.text(delivered(), PUPIL + "overstapadvies/aandachtspunten", "nummer " + ADossier.NUMBER),
                "bsn_refused",
                "/dossier/huidigeschool/leerling/overstapadvies/aandachtspunten");
        refused(
                withDocument("brief.txt", "MZ\u0000 a program".getBytes(UTF_8)),
                null,
                "/dossier/huidigeschool/leerling/overigdocumentlijst/document");
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><dossier>&b;</dossier>";
        problem(send(INTO, bomb.getBytes(UTF_8), sender()), 400, "oso_refused");
        problem(send(INTO, "<dossier".getBytes(UTF_8), sender()), 400, "oso_refused");
        problem(send(INTO, new byte[0], sender()), 400, "oso_refused");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void who_may_not_is_refused_before_anything_is_read() {
        long before = kept();
        problem(send(INTO, dossier(), receiver()), 403, "school_not_allowed");
        problem(send(INTO, dossier(), issuer.token(List.of("po-school"), "transition:read")), 403, "scope_missing");
        problem(send(INTO.replace("school-a", "nobody"), dossier(), sender()), 400, "unknown_school");
        problem(send("/transfers/imports/oso?schoolId=school-a", dossier(), sender()), 400, "missing_field");
        problem(send(INTO + "&pupilId=111222333", dossier(), sender()), 400, "bsn_refused");
        problem(send(INTO + "&until=soon", dossier(), sender()), 400, "malformed_date");
        problem(post(INTO, Map.of(), sender()), 415, "unsupported_media_type");
        problem(get("/transfers/none/oso?purpose=CARE", sender()), 404, "transfer_not_found");
        problem(get("/transfers/none/oso", sender()), 400, "missing_field");
        problem(get("/transfers/none/oso?purpose=CURIOSITY", sender()), 400, "unknown_value");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void two_hundred_megabytes_cost_no_more_than_the_limit() throws IOException {
        byte[] start = new String(dossier(), UTF_8).split("<pakketversie>")[0].getBytes(UTF_8);
        for (boolean announced : List.of(true, false)) {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(base + INTO).toURL().openConnection();
            call.setRequestMethod("POST");
            call.setDoOutput(true);
            call.setRequestProperty("Content-Type", "application/xml");
            call.setRequestProperty("Authorization", "Bearer " + sender());
            byte[] comment = ("<!--" + "x".repeat(1024 * 1024 - 7) + "-->").getBytes(UTF_8);
            if (announced) {
                call.setFixedLengthStreamingMode(start.length + 200L * comment.length);
            } else {
                call.setChunkedStreamingMode(comment.length);
            }
            long began = System.nanoTime();
            try (OutputStream body = call.getOutputStream()) {
                body.write(start);
                for (int i = 0; i < 200; i++) {
                    body.write(comment);
                }
            }
            assertThat(call.getResponseCode()).isEqualTo(413);
            try (InputStream answer = call.getErrorStream()) {
                assertThat(JSON.readTree(answer.readAllBytes()).path("code").asString())
                        .isEqualTo("oso_too_large");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void the_standard_s_own_sample_comes_in_and_all_of_it_that_is_released_goes_out() throws Exception {
        byte[] sample = Files.readAllBytes(SharedData.file("Voorbeelddossier_OV_POVO_opt_out.xml"));
        ResponseEntity<String> drafted = send(INTO, sample, sender());
        assertThat(drafted.getStatusCode().value()).as(drafted.getBody()).isEqualTo(201);
        String id = json(drafted).path("transferId").asString();
        step(id, "offer", null, sender());
        step(id, "inspect", null, sender());
        step(id, "agree", null, sender());
        step(id, "release", null, sender());
        ResponseEntity<String> written = get("/transfers/" + id + "/oso?purpose=PREPARE_TRANSFER", sender());
        assertThat(written.getStatusCode().value()).as(written.getBody()).isEqualTo(200);
        assertThat(SharedData.objection(SharedData.schema(), written.getBody().getBytes(UTF_8)))
                .isNull();
        assertThat(written.getBody()).contains("<akkoord>Ja<", "<argumentatie>", "OPT-UIT");
        assertThat(send(INTO, written.getBody().getBytes(UTF_8), sender())
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
    }

    @Test
    void a_school_without_oso_sends_a_report_and_gets_the_same() {
        JsonNode draft = json(post(
                "/transfers",
                Map.of("fromSchoolId", "po-school", "fromPupilId", "po-9", "schoolId", "school-a", "pupilId", "vo-rep"),
                sender()));
        String id = draft.path("transferId").asString();
        problem(get("/transfers/" + id + "/oso?purpose=PREPARE_TRANSFER", sender()), 409, "oso_incomplete");
        problem(
                put("/transfers/" + id + "/report", report("Aandacht voor rust"), receiver()),
                403,
                "school_not_allowed");
        problem(put("/transfers/" + id + "/report", Map.of("school", Map.of()), sender()), 400, "malformed_body");

        Map<String, Object> wrong = new java.util.HashMap<>(report("Aandacht voor rust"));
        wrong.put("guardians", List.of());
        ResponseEntity<String> refused = put("/transfers/" + id + "/report", wrong, sender());
        problem(refused, 400, "oso_report_refused");
        assertThat(json(refused).path("faults").path(0).path("code").asString()).isEqualTo("guardian_missing");
        assertThat(json(refused).path("faults").path(0).path("field").asString())
                .isEqualTo("pupil");

        ResponseEntity<String> first = put("/transfers/" + id + "/report", report("Aandacht voor rust"), sender());
        assertThat(first.getStatusCode().value()).as(first.getBody()).isEqualTo(200);
        ResponseEntity<String> second = put("/transfers/" + id + "/report", report("Rust en een vaste plek"), sender());
        assertThat(said(json(second)))
                .contains("Rust en een vaste plek", "Motivering")
                .doesNotContain("Aandacht voor rust");
        assertThat(said(json(second))).hasSameSizeAs(said(json(first)));

        step(id, "offer", null, sender());
        step(id, "inspect", null, sender());
        step(id, "release", Map.of("items", allBut(json(second), "Motivering")), sender());
        problem(put("/transfers/" + id + "/report", report("Later"), sender()), 409, "change_not_allowed");
        ResponseEntity<String> written = get("/transfers/" + id + "/oso?purpose=PREPARE_TRANSFER", sender());
        assertThat(written.getStatusCode().value()).as(written.getBody()).isEqualTo(200);
        assertThat(written.getBody())
                .contains("Rust en een vaste plek", "Onbekend")
                .doesNotContain("Motivering");
        assertThat(json(get("/v3/api-docs", null)).path("paths").has("/transfers/{transferId}/oso"))
                .isTrue();
    }

    /** Of a caller that takes XML alone. */
    private String codeForXml(String path) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            call.setRequestProperty("Accept", "application/xml");
            call.setRequestProperty("Authorization", "Bearer " + sender());
            assertThat(call.getResponseCode()).isGreaterThanOrEqualTo(400);
            try (InputStream answer = call.getErrorStream()) {
                return JSON.readTree(answer.readAllBytes()).path("code").asString();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void refused(OsoDossier dossier, String code, String path) {
        ResponseEntity<String> answer = send(INTO, OsoFiles.xml(dossier), sender());
        problem(answer, 400, "oso_refused");
        List<String> paths = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        json(answer).path("faults").forEach(fault -> {
            paths.add(fault.path("path").asString());
            codes.add(fault.path("code").asString());
        });
        assertThat(paths).contains(path);
        if (code != null) {
            assertThat(codes).contains(code);
        }
        assertThat(answer.getBody()).doesNotContain("Plaats-17", ADossier.NUMBER, "Achternaam", "brief.txt");
    }

    private ResponseEntity<String> send(String path, byte[] xml, String token) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_XML)
                .body(xml)
                .retrieve()
                .toEntity(String.class);
    }

    private static OsoDossier withDocument(String name, byte[] content) {
        String zip = Zips.base64(Zips.archive(name, content));
        return Edits.with(
                delivered(),
                PUPIL + "overigdocumentlijst",
                list -> ADossier.block(
                        "overigdocumentlijst",
                        ADossier.block(
                                "document",
                                ADossier.leaf("bestandsnaam", name),
                                ADossier.leaf("bestandsinhoud", zip))));
    }

    /** Without the documents, which are not what they say by a closer look. */
    private static OsoDossier delivered() {
        return Edits.without(
                Edits.with(
                        ADossier.delivered(OsoProfile.POVO),
                        PUPIL + "overigdocumentlijst",
                        list -> ADossier.block(
                                "overigdocumentlijst",
                                ADossier.block(
                                        "document",
                                        ADossier.leaf("bestandsnaam", "brief.txt"),
                                        ADossier.leaf(
                                                "bestandsinhoud",
                                                Zips.zip("brief.txt", "Een gewone brief van school."))))),
                PUPIL + "onderwijsondersteuning/toelichting_onderwijsbehoeften");
    }

    private static byte[] dossier() {
        return OsoFiles.xml(delivered());
    }

    private static List<String> said(JsonNode transfer) {
        List<String> texts = new ArrayList<>();
        transfer.path("voices")
                .forEach(voice ->
                        voice.forEach(item -> texts.add(item.path("text").asString())));
        return texts;
    }

    private static List<String> allBut(JsonNode transfer, String text) {
        List<String> ids = new ArrayList<>();
        transfer.path("voices")
                .forEach(voice -> voice.forEach(item -> {
                    if (!item.path("text").asString().equals(text)) {
                        ids.add(item.path("itemId").asString());
                    }
                }));
        return ids;
    }

    private long kept() {
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        return mongo.getCollection("osoDossiers").countDocuments()
                + mongo.getCollection("osoDossierParts").countDocuments()
                + mongo.getCollection("osoDossiersUnderWay").countDocuments()
                + mongo.getCollection("transfers").countDocuments();
    }

    private String stored() {
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        StringBuilder all = new StringBuilder();
        for (String collection : mongo.getCollectionNames()) {
            mongo.findAll(Document.class, collection).forEach(each -> all.append(each));
        }
        return all.toString();
    }

    private static Map<String, Object> report(String attention) {
        Map<String, Object> address =
                Map.of("street", "Straat-17", "number", "17", "postcode", "9999XX", "town", "Plaats-17");
        Map<String, Object> contact = Map.of("kind", "telefoon", "use", "werk", "number", "0101234567");
        return Map.of(
                "school",
                        Map.of(
                                "name", "School-17",
                                "brin", "99XX",
                                "location", "00",
                                "deliveryPoint", "1",
                                "addresses", List.of(address),
                                "contacts", List.of(contact)),
                "pupil",
                        Map.of(
                                "firstNames", List.of("Voornaam"),
                                "lastName", "Achternaam-17",
                                "bornOn", "2014-03-17",
                                "gender", "0",
                                "id", "P-9",
                                "number", Map.of("kind", "EDUCATION", "value", ADossier.NUMBER),
                                "enrolledOn", "2018-08-01",
                                "addressSecret", false,
                                "addresses", List.of(address)),
                "guardians",
                        List.of(Map.of(
                                "firstNames",
                                List.of("Voornaam"),
                                "lastName",
                                "Achternaam-18",
                                "relation",
                                "1",
                                "legalRepresentative",
                                true)),
                "advice",
                        Map.of("code", "60", "reasoning", "Motivering", "contactWanted", false, "attention", attention),
                "career", List.of(Map.of("year", "2025-2026", "group", "8a", "stage", "8")),
                "absence", Map.of("halfDays", 4, "frequency", 2, "moreThanQuarter", false));
    }
}
