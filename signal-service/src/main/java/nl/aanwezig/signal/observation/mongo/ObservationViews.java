package nl.aanwezig.signal.observation.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import nl.aanwezig.signal.observation.Observation;
import nl.aanwezig.starter.document.store.PublishedDocuments;

/** The observations about a pupil, from the documents that are the truth: what was just recorded is among them. */
public final class ObservationViews {

    private final PublishedDocuments<Observation> documents;

    ObservationViews(PublishedDocuments<Observation> documents) {
        this.documents = documents;
        documents.createIndex(ObservationForm.PUPIL);
    }

    /** Newest first. */
    public List<Observation> of(String pupilId) {
        return documents.list(
                Filters.eq(ObservationForm.PUPIL, pupilId),
                Sorts.orderBy(Sorts.descending(ObservationForm.DATE), Sorts.ascending("_id")),
                0,
                0);
    }
}
