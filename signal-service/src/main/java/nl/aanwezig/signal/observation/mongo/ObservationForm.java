package nl.aanwezig.signal.observation.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.kafka.ObservationMessage;
import nl.aanwezig.signal.wire.WireJson;
import nl.aanwezig.starter.document.store.DocumentForm;
import nl.aanwezig.starter.kafka.EventPublisher;
import org.bson.Document;

/** Collection {@code observations}, by {@code schoolId/id}. */
final class ObservationForm implements DocumentForm<Observation> {

    static final String PUPIL = "pupilId";
    static final String SCHOOL = "schoolId";
    static final String DATE = "observedOn";

    private final EventPublisher publisher;

    ObservationForm(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String collection() {
        return "observations";
    }

    @Override
    public String write(Observation content) {
        return new String(WireJson.write(content), UTF_8);
    }

    @Override
    public Observation read(String stored) {
        return WireJson.read(stored.getBytes(UTF_8), Observation.class);
    }

    @Override
    public int revision(Observation content) {
        return content.revision();
    }

    @Override
    public void tell(Observation content, int revision) {
        if (content.revision() > revision) {
            publisher.publish(ObservationMessage.events(content));
        }
    }

    @Override
    public Document queried(Observation content) {
        return new Document(PUPIL, content.pupilId())
                .append(SCHOOL, content.schoolId())
                .append(DATE, content.observedOn().toString());
    }
}
