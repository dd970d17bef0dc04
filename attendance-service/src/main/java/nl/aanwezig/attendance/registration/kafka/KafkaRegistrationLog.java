package nl.aanwezig.attendance.registration.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.attendance.registration.RegistrationLog;
import nl.aanwezig.attendance.registration.ReportedDate;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import nl.aanwezig.starter.problem.ProblemException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.http.HttpStatus;

/** Publishes registrations, and knows when the projection has read what this instance published. */
public final class KafkaRegistrationLog implements RegistrationLog {

    private static final long PAUSE_MILLIS = 10;

    private final EventPublisher publisher;
    private final RegistrationEvents events;
    private final ProjectionPositions projection;
    private final Clock clock;
    private final Duration patience;
    private final ReportedDates reportedDates;
    private final AcceptedPositions accepted = new AcceptedPositions();

    /** @param patience how long a query waits for the projection */
    public KafkaRegistrationLog(
            EventPublisher publisher,
            RegistrationEvents events,
            ReportedDates reportedDates,
            ProjectionPositions projection,
            Clock clock,
            Duration patience) {
        this.publisher = publisher;
        this.events = events;
        this.reportedDates = reportedDates;
        this.projection = projection;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public void append(List<Registration> registrations, Set<ReportedDate> reported) {
        List<ReportedDate> unsaid = reportedDates.unsaid(reported);
        if (registrations.isEmpty() && unsaid.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // Together, so that the caller waits once.
        List<RecordMetadata> stored = publisher.publish(Stream.concat(
                        registrations.stream().map(each -> events.encode(each, now)),
                        unsaid.stream().map(each -> reportedDates.encode(each, now)))
                .toList());
        for (int i = 0; i < registrations.size(); i++) {
            accepted.remember(registrations.get(i).pupilId(), stored.get(i));
        }
        reportedDates.said(unsaid);
    }

    /**
     * Returns when the projection holds all that this instance has accepted about the pupil.
     *
     * @throws ProblemException 503 {@code projection_behind} when that takes too long
     */
    public void awaitProjected(String pupilId) {
        Map<TopicPartition, Long> wanted = accepted.mustHaveRead(pupilId);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isProjected(wanted)) {
            if (System.nanoTime() > deadline) {
                throw behind();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw behind();
            }
        }
    }

    private boolean isProjected(Map<TopicPartition, Long> wanted) {
        Map<TopicPartition, Long> next = projection.next(RegistrationProjection.GROUP, wanted.keySet());
        return wanted.entrySet().stream().allMatch(each -> next.getOrDefault(each.getKey(), 0L) > each.getValue());
    }

    private static ProblemException behind() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "projection_behind",
                "what was just accepted cannot be shown yet; ask again",
                Duration.ofSeconds(1));
    }
}
