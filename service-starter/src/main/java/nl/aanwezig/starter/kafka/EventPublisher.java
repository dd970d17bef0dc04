package nl.aanwezig.starter.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.aanwezig.starter.problem.ProblemException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes events and returns when Kafka has stored them: that, and nothing less, is "accepted". */
public final class EventPublisher {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> template;

    EventPublisher(KafkaTemplate<String, byte[]> template) {
        this.template = template;
    }

    /**
     * Sends all and waits for every acknowledgement.
     *
     * @return where each is stored, in the order given
     * @throws ProblemException 503 {@code broker_unavailable} when one of them was not acknowledged: some may have
     *     been stored, and sending them again is harmless
     */
    public List<RecordMetadata> publish(List<OutgoingEvent> events) {
        try {
            List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>(events.size());
            for (OutgoingEvent event : events) {
                sent.add(template.send(event.toRecord()));
            }
            List<RecordMetadata> stored = new ArrayList<>(sent.size());
            for (CompletableFuture<SendResult<String, byte[]>> one : sent) {
                stored.add(one.get().getRecordMetadata());
            }
            return stored;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | KafkaException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "broker_unavailable",
                "the broker did not acknowledge in time; send the same again",
                RETRY_AFTER);
    }
}
