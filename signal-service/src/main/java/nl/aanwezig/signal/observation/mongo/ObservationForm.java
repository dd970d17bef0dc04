package nl.aanwezig.signal.observation.mongo;

import java.util.List;
import nl.aanwezig.signal.document.store.DocumentForm;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.signal.observation.kafka.ObservationMessage;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.bson.Document;

/** Collection {@code observations}, by {@code schoolId/id}. */
final class ObservationForm implements DocumentForm<Observation> {

    static final String PUPIL = "pupilId";
    static final String SCHOOL = "schoolId";
    static final String DATE = "observedOn";

    @Override
    public String collection() {
        return "observations";
    }

    @Override
    public Class<Observation> type() {
        return Observation.class;
    }

    @Override
    public int revision(Observation content) {
        return content.revision();
    }

    @Override
    public List<OutgoingEvent> eventsAfter(Observation content, int revision) {
        return content.revision() > revision ? ObservationMessage.events(content) : List.of();
    }

    @Override
    public Document queried(Observation content) {
        return new Document(PUPIL, content.pupilId())
                .append(SCHOOL, content.schoolId())
                .append(DATE, content.observedOn().toString());
    }
}
