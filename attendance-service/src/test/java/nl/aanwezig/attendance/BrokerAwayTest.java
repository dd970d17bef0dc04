package nl.aanwezig.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import nl.aanwezig.attendance.RunningService.Answer;
import nl.aanwezig.embedded.EmbeddedBroker;
import nl.aanwezig.embedded.EmbeddedStore;
import nl.aanwezig.testsupport.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAwayTest {

    @Test
    void without_the_broker_a_call_is_503_with_retry_after_and_with_it_again_the_same_call_is_accepted(
            @TempDir Path folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        try (EmbeddedStore store = EmbeddedStore.inMemory(0);
                RunningService service = new RunningService(
                        broker.bootstrapServers(),
                        store.uri("away"),
                        "--aanwezig.attendance.settle-every=500ms",
                        "--aanwezig.attendance.settle-after=1s",
                        "--spring.kafka.producer.properties.max.block.ms=1000",
                        "--spring.kafka.producer.properties.request.timeout.ms=1000",
                        "--spring.kafka.producer.properties.delivery.timeout.ms=2000")) {
            String token = service.everySchool();
            service.put(token, "/schools/school-a", Sent.school().json());
            service.put(token, "/schools/school-a/pupils/p-1", Sent.enrolment().json());
            broker.close();

            String items = Sent.array(Sent.registration("r-1", "p-1"));
            Answer away = service.post(token, "/schools/school-a/registrations", "application/json", items);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("broker_unavailable");
            assertThat(away.headers().get("retry-after")).hasSize(1);
            Answer school =
                    service.put(token, "/schools/school-b", Sent.school().json());
            assertThat(school.status()).isEqualTo(503);
            assertThat(service.get(null, "/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(service.get(null, "/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(service.getText("/actuator/prometheus")).contains("aanwezig_registrations_received_total 0.0");

            broker = EmbeddedBroker.start(folder, port);
            TopicReader topics = new TopicReader(broker.bootstrapServers());
            await("the school that was stored is published without being sent again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> topics.readAll("attendance.schools.v1").stream()
                            .anyMatch(each -> each.key().equals("school-b")));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Answer back = service.post(token, "/schools/school-a/registrations", "application/json", items);
                assertThat(back.status()).isEqualTo(202);
            });
            assertThat(service.get(token, "/schools/school-a/pupils/p-1/registrations")
                            .body())
                    .hasSize(1);
        } finally {
            broker.close();
        }
    }
}
