package nl.aanwezig.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.aanwezig.testsupport.Backbone;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What was said while nobody listened: the absence is read long before the observation that holds it back. */
class RestartedServiceTest {

    private static final String SCHOOL = "school-a";
    private static final String PUPIL = "p-1";
    private static final int OBSERVATIONS_BEFORE = 300;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Test
    void anAbsenceFromWhileTheServiceWasAwayIsHeldByAnObservationFromThatTime() {
        try (Backbone backbone = Backbone.embedded()) {
            String database = backbone.freshDatabase();
            try (Running before = new Running(backbone, database)) {
                family(before);
            }
            write(backbone);
            try (Running after = new Running(backbone, database)) {
                NotificationSteps.eventually(() -> assertThat(messages(after)).contains("HELD"));
                assertThat(after.mailsTo("guardian@home.example")).isEmpty();
                assertThat(messages(after)).doesNotContain("SENT", "PENDING");
            }
        }
    }

    private static void family(Running service) {
        String family = Said.family("Pupil", Said.guardian("g-1", true, "guardian@home.example", null, ""));
        service.everything()
                .put()
                .uri("/schools/" + SCHOOL + "/directory/pupils/" + PUPIL)
                .contentType(MediaType.APPLICATION_JSON)
                .body(family)
                .retrieve()
                .toBodilessEntity();
    }

    /** All with one key, so that they are read in this order. */
    private void write(Backbone backbone) {
        Map<String, Object> settings = Map.of("bootstrap.servers", backbone.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < OBSERVATIONS_BEFORE; i++) {
                producer.send(observation("other-" + i));
            }
            producer.send(observation(PUPIL));
            producer.send(new ProducerRecord<>(Topics.SCHOOLS, SCHOOL, Said.school(SCHOOL)));
            producer.send(new ProducerRecord<>(
                    Topics.ENROLMENTS, PUPIL, Said.enrolment(SCHOOL, PUPIL, LocalDate.of(2040, 1, 1))));
            producer.send(new ProducerRecord<>(
                    Topics.REGISTRATIONS,
                    PUPIL,
                    Said.registration(SCHOOL, PUPIL, "r-1", 1, today, "3", "UNEXPLAINED", "RECORDED")));
        }
    }

    private static ProducerRecord<String, byte[]> observation(String pupilId) {
        var said = new ProducerRecord<>(Topics.OBSERVATIONS, PUPIL, Said.observation(SCHOOL, pupilId, 1, "RECORDED"));
        said.headers().add("ce_type", "nl.aanwezig.signal.observed.v1".getBytes(UTF_8));
        return said;
    }

    private static String messages(Running service) {
        return service.everything()
                .get()
                .uri("/pupils/{pupil}/messages", PUPIL)
                .retrieve()
                .body(String.class);
    }
}
