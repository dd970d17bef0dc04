package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** What others may read, what is kept from them, and what the backbone and the operator see. */
abstract class NotificationApiFlow extends NotificationSteps {

    @Test
    void aPoisonRecordIsDeadLetteredAndTheRestGoesOn() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);

        service.topics.write(Topics.REGISTRATIONS, pupil, "nl.aanwezig.test.v1", "{\"id\":\"x\"}".getBytes());
        service.topics.write(Topics.REGISTRATIONS, pupil, "nl.aanwezig.test.v1", "no json".getBytes());
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.mailsTo(pupil + "@home.example")).hasSize(1));
        eventually(() -> assertThat(service.topics.readAll(Topics.REGISTRATIONS + "." + Topics.GROUP + ".dlq"))
                .filteredOn(each -> pupil.equals(each.key()))
                .hasSize(2));
    }

    @Test
    void outcomesObeyTheirSchema() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, null, "not 1", "")), 400);
        family(
                pupil,
                Said.family(
                        "Pupil",
                        Said.guardian("g-1", true, pupil + "@home.example", null, ""),
                        Said.guardian("g-2", true, null, null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(outcomes(pupil)).containsExactlyInAnyOrder("SENT", "UNREACHABLE"));

        ContractSchema schema = ContractSchema.of(Topics.OUTCOMES);
        assertThat(service.topics.readAll(Topics.OUTCOMES)).isNotEmpty().allSatisfy(each -> {
            assertThat(schema.faultsOf(each.value())).isEmpty();
            assertThat(new String(each.headers().lastHeader("ce_type").value()))
                    .matches("nl\\.aanwezig\\.notification\\.(sent|failed|unreachable)\\.v1");
        });
    }

    @Test
    void messagesAreForThoseWhoseTokenOpensASchoolOfThePupil() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil"));

        assertThat(status(service.api(List.of("school-a"), "message:read"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(403);
        assertThat(status(service.everything(), "/pupils/p-nobody/messages")).isEqualTo(404);
        assertThat(status(service.api(List.of("*"), "directory:write"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(403);
        assertThat(status(service.withoutToken(), "/pupils/" + pupil + "/messages"))
                .isEqualTo(401);
        assertThat(status(service.api(List.of(school), "message:read"), "/pupils/" + pupil + "/messages"))
                .isEqualTo(200);
    }

    @Test
    void namesAndAddressesAreNeitherReadableAtRestNorShownWhereTheyAreSecret() {
        String pupil = pupil();
        family(pupil, """
                {"firstName":"Hiddenfirst","lastName":"Hiddenlast","guardians":[{"id":"g-1","name":"Ouder Hiddenlast",
                 "authority":true,"email":"hiddenlast@home.example","language":"nl","channels":[],"secret":true}]}""");
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");
        eventually(() -> assertThat(service.mailsTo("hiddenlast@home.example")).hasSize(1));

        MongoTemplate store = service.context.getBean(MongoTemplate.class);
        assertThat(store.getCollectionNames())
                .contains("messages", "directoryPupils")
                .allSatisfy(collection -> assertThat(store.findAll(org.bson.Document.class, collection)
                                .toString())
                        .doesNotContainIgnoringCase("hiddenfirst")
                        .doesNotContainIgnoringCase("hiddenlast"));
        String shown = service.everything()
                .get()
                .uri("/schools/{school}/directory/pupils/{pupil}", school, pupil)
                .retrieve()
                .body(String.class);
        assertThat(shown).contains("Hiddenfirst", "***").doesNotContain("hiddenlast@");
    }

    @Test
    void aTokenForAnotherSchoolNeitherWritesNorReadsTheDirectory() {
        RestClient other = service.api(List.of("school-b"), "directory:write", "message:read");
        String pupils = "/schools/" + school + "/directory/pupils/p-1";

        assertThat(status(other, pupils)).isEqualTo(403);
        assertThat(status(other, "/schools/" + school + "/directory/unreachable"))
                .isEqualTo(403);
        assertThat(status(service.api(List.of(school), "message:read"), pupils)).isEqualTo(403);
        String problem = other.put()
                .uri(pupils)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Said.family("Pupil"))
                .exchange(
                        (request, response) -> response.getStatusCode().value() + " " + response.bodyTo(String.class));
        assertThat(problem).startsWith("403").contains("\"code\":\"school_not_allowed\"");
    }

    @Test
    void whatBecameOfMessagesIsCounted() {
        String pupil = pupil();
        family(pupil, Said.family("Pupil", Said.guardian("g-1", true, pupil + "@home.example", null, "")));
        enrolled(pupil);
        absent(pupil, "r1", 1, today, "3", "UNEXPLAINED", "RECORDED");

        eventually(() -> assertThat(service.withoutToken()
                        .get()
                        .uri("/actuator/prometheus")
                        .retrieve()
                        .body(String.class))
                .containsPattern(
                        "aanwezig_messages_total\\{channel=\"email\",kind=\"absence\",outcome=\"sent\"\\} [1-9]")
                .containsPattern("aanwezig_messages_attempts_total\\{channel=\"email\",result=\"accepted\"\\} [1-9]"));
    }

    @Test
    void theApiDescribesItselfAndIsReady() {
        RestClient anyone = service.withoutToken();

        assertThat(anyone.get().uri("/v3/api-docs").retrieve().body(String.class))
                .contains("Aanwezig: notification-service", "/pupils/{pupilId}/messages", "bsn_refused");
        assertThat(anyone.get().uri("/actuator/health/readiness").retrieve().body(String.class))
                .contains("UP");
    }
}
