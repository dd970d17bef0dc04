package nl.aanwezig.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.attendance.registration.metric.RegistrationMetrics;
import nl.aanwezig.testsupport.Backbone;
import nl.aanwezig.testsupport.ContractSchema;
import nl.aanwezig.testsupport.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Starts the service with a broker and a store, and speaks to it; each test has its own pupils. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceFlow {

    static final String REGISTRATIONS = "attendance.registrations.v1";
    static final String SCHOOL = "/schools/school-a";

    Backbone backbone;
    RunningService service;
    TopicReader topics;
    String token;

    abstract Backbone backbone();

    @BeforeAll
    void start() {
        backbone = backbone();
        service = new RunningService(backbone.bootstrapServers(), backbone.freshDatabase());
        topics = new TopicReader(backbone.bootstrapServers());
        token = service.everySchool();
        assertThat(service.put(token, SCHOOL, Sent.school().json()).status()).isEqualTo(202);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        if (backbone != null) {
            backbone.close();
        }
    }

    String enrol(String pupil) {
        Answer answer =
                service.put(token, SCHOOL + "/pupils/" + pupil, Sent.enrolment().json());
        assertThat(answer.status()).isEqualTo(202);
        return pupil;
    }

    Answer register(Sent... items) {
        return service.post(token, SCHOOL + "/registrations", "application/json", Sent.array(items));
    }

    JsonNode current(String pupil) {
        Answer answer = service.get(token, SCHOOL + "/pupils/" + pupil + "/registrations");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    static byte[] published(String pupil, int revision) {
        JsonNode sample = json(ContractSchema.sample(REGISTRATIONS, "lesson"));
        return ((tools.jackson.databind.node.ObjectNode) sample)
                .put("pupilId", pupil)
                .put("id", "of-" + pupil)
                .put("revision", revision)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    List<ConsumerRecord<String, byte[]>> recordsOf(String topic, String key) {
        return topics.readAll(topic).stream()
                .filter(each -> each.key().equals(key))
                .toList();
    }

    double counted(String name) {
        return service.bean(MeterRegistry.class).counter(name).count();
    }

    double outcome(String outcome) {
        return service.bean(MeterRegistry.class)
                .counter(RegistrationMetrics.REGISTRATIONS, RegistrationMetrics.OUTCOME, outcome)
                .count();
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static JsonNode json(byte[] value) {
        return RunningService.JSON.readTree(value);
    }

    static InputStream stream(String text) {
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream());
    }
}
